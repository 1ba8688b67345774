import type { entitlements } from '../../shared/features/entitlements';
import { type Act, asking, named } from './act';
import { dayOf, type Facts } from './facts';

const ruleOf = (_: Facts, after: Facts) => [`${after.name}：${after.definition}`];

export const entitlementActs: Record<keyof typeof entitlements, Act> = {
  'entitlements.list': asking('ledger', '看应享未享'),
  'entitlements.people': asking('ledger', '看应享未享'),
  'entitlements.ofPerson': asking('ledger', '看领取记录'),
  'entitlements.add': { kind: 'ledger', act: '加应享项目', line: (facts) => `加了应享项目“${named(facts)}”`, words: ruleOf },
  'entitlements.amend': { kind: 'ledger', act: '改应享项目', line: (facts) => `改了应享项目“${named(facts)}”`, words: ruleOf },
  'entitlements.end': {
    kind: 'ledger',
    act: '停用应享项目',
    line: (facts) => `停用了应享项目“${named(facts)}”`,
    words: (_, after) => [`停用“${after.name}”，原因：${after.endReason}。`],
  },
  'entitlements.record': {
    kind: 'ledger',
    act: '应享未享',
    line: (facts) => `问过一位居民：${facts.entitlement ?? ''}`,
    words: (_, after) => [`${dayOf(after, 'contactedOn')}问过${after.entitlement}：${after.outcome}。${after.words ?? ''}`],
  },
  'entitlements.endClaim': {
    kind: 'ledger',
    act: '应享未享',
    line: (facts) => `结束了一次领取：${facts.entitlement ?? ''}`,
    words: (_, after) => [`不再登记领取${after.entitlement}，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'entitlements.issueList': {
    kind: 'output',
    act: '编联系单',
    line: (facts) => `编了${facts.number ?? '一份联系单'}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张，号码${after.numbers}。`],
  },
  'entitlements.saveXlsx': {
    kind: 'output',
    act: '导出联系单',
    line: () => '导出了一份应享未享名单',
    words: (_, after) => [`${after.name}（${after.filter}），${after.rows}人，号码${after.numbers}，存为${after.fileName}。`],
  },
};
