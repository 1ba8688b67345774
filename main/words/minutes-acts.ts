import type { minutes } from '../../shared/features/minutes';
import type { tasks } from '../../shared/features/tasks';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const titled = (facts: Facts) => `“${facts.title ?? '会议'}”`;
const because = (facts: Facts) => (facts.reason ? `，原因：${facts.reason}` : '');
const names = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');

const settledWords: Record<string, string> = { kept: '用先存下的一份', aside: '用另一份', both: '两份接在一起' };

/** The decision and the task that comes of it leave a note each under one operation. */
function decisionWords(before: Facts, after: Facts): string[] {
  if (after.decided === undefined) return taskWords(before, after);
  if (after.reason !== undefined) return [`收回决定：${after.decided}${because(after)}。`];
  if (before.decided !== undefined)
    return [`决定“${before.decided}”改为“${after.decided}”${after.open ? '，公开' : '，不公开'}。`];
  return [`${after.item ? `“${after.item}”` : ''}决定：${after.decided}${after.open ? '（公开）' : ''}。`];
}

function taskWords(_: Facts, after: Facts): string[] {
  if (after.endedOn) return [`任务“${after.title}”${after.result}（${dayOf(after, 'endedOn')}）。`];
  const due = after.doBy ? `，${dayOf(after, 'doBy')}前` : '';
  return [`任务“${after.title}”：${after.company ?? ''}${after.owner ?? ''}${due}${because(after)}。`];
}

export const minutesActs: Record<keyof typeof minutes, Act> = {
  'minutes.of': asking('ledger', '看纪要'),
  'minutes.part': asking('ledger', '看纪要'),
  'minutes.register': asking('ledger', '找纪要'),
  // Words that are still being written leave no entry; what they become is noted when they are handed on.
  'minutes.keep': asking('ledger', '写纪要'),
  'minutes.settle': {
    kind: 'ledger',
    act: '选纪要',
    words: (_, after) => [`同一段写了两份，${settledWords[String(after.settled)] ?? ''}。`],
  },
  'minutes.decide': { kind: 'ledger', act: '记决定', line: () => '记下了一条会议决定', words: decisionWords },
  'minutes.amendDecision': { kind: 'ledger', act: '改决定', words: decisionWords },
  'minutes.endDecision': { kind: 'ledger', act: '收回决定', words: decisionWords },
  'minutes.submit': {
    kind: 'ledger',
    act: '送会签',
    line: (facts) => `把${titled(facts)}的纪要送会签`,
    words: (_, after) => [`${titled(after)}的纪要送会签：${names(after.signers)}。`],
  },
  'minutes.withdraw': {
    kind: 'ledger',
    act: '退回草稿',
    line: (facts) => `把${titled(facts)}的纪要退回草稿`,
    words: (_, after) => [`${titled(after)}的纪要退回草稿${because(after)}。`],
  },
  'minutes.sign': {
    kind: 'ledger',
    act: '记会签',
    words: (_, after) => [`${titled(after)}的纪要：${after.signer}${after.signAnswer}${after.words ? `，${after.words}` : ''}。`],
  },
  'minutes.confirm': {
    kind: 'ledger',
    act: '定稿',
    line: (facts) => `${titled(facts)}的纪要定稿`,
    words: (_, after) => [`${titled(after)}的纪要定稿，${after.number}${after.open ? `。${after.open}，${after.words}` : ''}。`],
  },
  'minutes.amend': {
    kind: 'ledger',
    act: '更正纪要',
    line: (facts) => `更正了纪要${facts.number ?? ''}`,
    words: (_, after) => [`纪要${after.number}更正${after.amendment}：${after.words}${because(after)}。`],
  },
  'minutes.issue': { kind: 'output', act: '印纪要', line: (facts) => `编了纪要${facts.number ?? ''}`, words: issued },
  'minutes.issueNotice': {
    kind: 'output',
    act: '编决议公告',
    line: (facts) => `编了${facts.number ?? '决议公告'}`,
    words: issued,
  },
  'minutes.saveDocx': {
    kind: 'output',
    act: '导出纪要',
    line: (facts) => `导出了${titled(facts)}的纪要`,
    words: (_, after) => [`${titled(after)}的纪要${after.number ?? ''}存为${after.fileName}。`],
  },
};

export const taskActs: Record<keyof typeof tasks, Act> = {
  'tasks.list': asking('ledger', '看任务'),
  'tasks.card': asking('ledger', '看任务'),
  'tasks.owners': asking('ledger', '看任务'),
  'tasks.add': { kind: 'ledger', act: '布置任务', line: () => '布置了一件任务', words: taskWords },
  'tasks.amend': { kind: 'ledger', act: '改任务', words: taskWords },
  'tasks.note': { kind: 'ledger', act: '记进展', words: (_, after) => [`任务“${after.title}”：${after.words}。`] },
  'tasks.done': { kind: 'ledger', act: '办完任务', line: () => '办完了一件任务', words: taskWords },
  'tasks.drop': { kind: 'ledger', act: '不办任务', line: () => '一件任务不办了', words: taskWords },
  'tasks.resume': { kind: 'ledger', act: '重新办', words: (_, after) => [`任务“${after.title}”重新办${because(after)}。`] },
  'tasks.issueList': { kind: 'output', act: '印任务清单', line: (facts) => `编了${facts.number ?? '任务清单'}`, words: issued },
};
