import type { privacy } from '../../shared/features/privacy';
import { type Act, asking } from './act';
import { dayOf } from './facts';

const number = (facts: { number?: unknown }) => String(facts.number ?? '');

export const privacyActs: Record<keyof typeof privacy, Act> = {
  'privacy.requests': asking('ledger', '看隐私申请'),
  'privacy.due': asking('ledger', '看到期资料'),
  'privacy.receive': {
    kind: 'ledger',
    act: '隐私申请',
    line: (facts) => `收到一件${facts.request}的申请`,
    words: (_, after) => [`提出${after.request}的申请，${dayOf(after, 'dueOn')}前答复。`],
  },
  'privacy.close': {
    kind: 'ledger',
    act: '隐私申请',
    line: (facts) => `答复了一件${facts.request}的申请`,
    words: (_, after) => [`${after.request}的申请：${after.outcome}。`],
  },
  'privacy.issueNotice': {
    kind: 'output',
    act: '编告知书',
    line: (facts) => `编了${number(facts)}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
  'privacy.issueFile': {
    kind: 'output',
    act: '个人档案',
    line: () => '编了一个人的个人档案',
    words: (_, after) => [
      after.reason ? `编了${number(after)}，原因：${after.reason}。` : `编号${after.number}，共${after.sheets}张。`,
    ],
  },
  'privacy.issueClearing': {
    kind: 'output',
    act: '编清理单',
    line: (facts) => `编了${number(facts)}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
  'privacy.eraseVolunteer': {
    kind: 'ledger',
    act: '删除个人信息',
    line: () => '删除了一位志愿者的个人信息',
    words: (_, after) => (after.basis ? [`删除了个人信息，依据：${after.basis}。`] : []),
  },
  'privacy.erase': {
    kind: 'ledger',
    act: '删除个人信息',
    line: () => '删除了一个人的个人信息',
    words: (_, after) => (after.basis ? [`删除了个人信息，依据：${after.basis}。`] : []),
  },
};
