import type { letters } from '../../shared/features/letters';
import type { queries } from '../../shared/features/queries';
import { numberWords } from '../../shared/text';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';

const quoted = ({ name }: Facts) => `“${name}”`;

const wentOut = (after: Facts): string => {
  const columns = Array.isArray(after.columns) ? `，${after.columns.join('、')}` : '';
  const full = after.numbers === '完整' ? '，号码完整' : '';
  // Lists handed out before there was a register said here what full numbers were for.
  const reason = after.reason ? `，用途：${after.reason}` : '';
  return `${after.query}，截至${dayOf(after, 'asOf')}，${numberWords(Number(after.people))}人${columns}${full}${reason}。口径：${after.definition}`;
};
const issued = (_: Facts, after: Facts) => [`编号${after.number}，共${after.sheets}张。`, wentOut(after)];

export const queryActs: Record<keyof typeof queries, Act> = {
  'queries.list': asking('ledger', '看查询'),
  'queries.count': asking('ledger', '看查询人数'),
  'queries.save': {
    kind: 'ledger',
    act: '存查询',
    line: (facts) => `存了查询${quoted(facts)}`,
    words: (_, after) => [`${after.name}：${after.definition}`],
  },
  'queries.rename': {
    kind: 'ledger',
    act: '改查询名',
    line: (facts) => `查询改名为${quoted(facts)}`,
    words: (before, after) => [`${before.name} → ${after.name}`],
  },
  'queries.amend': {
    kind: 'ledger',
    act: '改查询',
    line: (facts) => `改了查询${quoted(facts)}的条件`,
    words: (before, after) => [`${after.name}：${before.definition} → ${after.definition}`],
  },
  'queries.report': {
    kind: 'ledger',
    act: '列入汇总',
    line: (facts) => `查询${quoted(facts)}${facts.inSummary ? '列入' : '不再列入'}汇总`,
    words: (_, after) => [`${quoted(after)}${after.inSummary ? '列入汇总' : '不再列入汇总'}。`],
  },
  'queries.end': {
    kind: 'ledger',
    act: '停用查询',
    line: (facts) => `停用了查询${quoted(facts)}`,
    words: (_, after) => [`${quoted(after)}从${dayOf(after, 'endedOn')}起停用，原因：${after.endReason}。`],
  },
  'queries.issueList': { kind: 'output', act: '编名单', line: (facts) => `编了名单${facts.number ?? ''}`, words: issued },
  'queries.issueLabels': { kind: 'output', act: '编标签', line: (facts) => `编了标签${facts.number ?? ''}`, words: issued },
  'queries.saveXlsx': {
    kind: 'output',
    act: '导出名单',
    line: () => '导出了一份居民名单',
    words: (_, after) => [`存为${after.fileName}。`, wentOut(after)],
  },
};

export const letterActs: Record<keyof typeof letters, Act> = {
  'letters.issue': {
    kind: 'output',
    act: '编信函',
    line: (facts) => `编了信函${facts.number ?? ''}`,
    words: (before, after) => [`“${after.letterTitle}”。`, ...issued(before, after)],
  },
  'letters.mergeWord': {
    kind: 'output',
    act: '合并信函',
    line: () => '合并了一份信函',
    words: (_, after) => [`${after.template}合并，存为${after.fileName}。`, wentOut(after)],
  },
};
