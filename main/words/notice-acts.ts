import type { notices } from '../../shared/features/notices';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';

const titled = ({ title }: Facts) => (title ? `“${title}”` : '没有标题的通知');
const because = ({ reason }: Facts) => (reason ? `，原因：${reason}` : '');

/** The paper and the notice leave a note each under one operation, and one that is replaced. */
function issuedWords(_: Facts, after: Facts): string[] {
  if (after.endedOn) return [`${after.number}${titled(after)}撤回${because(after)}。`];
  return [`${titled(after)}，编号${after.number}，${after.copies}份，共${after.sheets}张。`];
}

export const noticeActs: Record<keyof typeof notices, Act> = {
  'notices.list': asking('ledger', '看通知'),
  'notices.card': asking('ledger', '看通知'),
  'notices.preview': asking('ledger', '预览通知'),
  'notices.guard': asking('ledger', '检查通知'),
  'notices.templates': asking('ledger', '看通知模板'),
  'notices.begin': {
    kind: 'ledger',
    act: '起草通知',
    line: () => '起草了一份通知',
    words: (_, after) => [`${after.kind}：${titled(after)}。`],
  },
  // Words that are still being written leave no entry; only a text that another window overtook becomes a draft of its own.
  'notices.keep': {
    kind: 'ledger',
    act: '写通知',
    words: (_, after) => [`“${after.beside}”在两个窗口里写得不一样，另存为${titled(after)}。`],
  },
  'notices.drop': {
    kind: 'ledger',
    act: '不发通知',
    words: (_, after) => [`${titled(after)}不发了，${dayOf(after, 'endedOn')}${because(after)}。`],
  },
  'notices.mask': { kind: 'ledger', act: '遮盖通知', words: (_, after) => [`${titled(after)}遮盖了${after.masked}处。`] },
  'notices.ask': { kind: 'ledger', act: '请人看通知', words: (_, after) => [`${titled(after)}请另一个人看一遍。`] },
  'notices.check': { kind: 'ledger', act: '看过通知', words: (_, after) => [`${after.checkedBy}看过${titled(after)}，可以发。`] },
  'notices.checkAlone': {
    kind: 'ledger',
    act: '站长确认通知',
    words: (_, after) => [`${after.checkedBy}一个人看过${titled(after)}，输密码确认${because(after)}。`],
  },
  'notices.issue': {
    kind: 'output',
    act: '发通知',
    line: (facts) => `发出了${facts.number ?? '一份通知'}`,
    words: issuedWords,
  },
  'notices.withdraw': {
    kind: 'output',
    act: '撤回通知',
    line: (facts) => `撤回了${facts.number ?? '一份通知'}`,
    words: issuedWords,
  },
  'notices.saveTemplate': { kind: 'ledger', act: '存通知模板', words: (_, after) => [`模板“${after.name}”（${after.kind}）。`] },
  'notices.endTemplate': {
    kind: 'ledger',
    act: '停用通知模板',
    words: (_, after) => [`模板“${after.name}”不用了${because(after)}。`],
  },
  'notices.chatText': asking('output', '看群里的文字'),
  'notices.letter': asking('output', '照通知写信'),
  'notices.copied': {
    kind: 'output',
    act: '复制到群里',
    line: (facts) => `复制了${facts.number ?? '通知'}的群文字`,
    words: (_, after) => [
      `${after.number}${titled(after)}复制成群里的文字${Number(after.parts) > 1 ? `，第${after.part}段，共${after.parts}段` : ''}。`,
    ],
  },
};
