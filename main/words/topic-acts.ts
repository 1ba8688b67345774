import type { series } from '../../shared/features/series';
import type { topics } from '../../shared/features/topics';
import { type Act, asking, named } from './act';
import { changedWords, dayOf, type Facts } from './facts';

const listed = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');
const titled = (facts: Facts) => `“${facts.title ?? ''}”`;

const seriesWords = (_: Facts, after: Facts) => [
  `“${named(after)}”（${after.meetingKind}），${after.rhythm}，${after.where}。${after.agenda ? `议程：${listed(after.agenda)}。` : ''}`,
];

export const seriesActs: Record<keyof typeof series, Act> = {
  'series.list': asking('ledger', '看会议系列'),
  'series.add': { kind: 'ledger', act: '加会议系列', line: (facts) => `加了会议系列“${named(facts)}”`, words: seriesWords },
  'series.amend': { kind: 'ledger', act: '改会议系列', line: (facts) => `改了会议系列“${named(facts)}”`, words: seriesWords },
  'series.end': {
    kind: 'ledger',
    act: '停开会议系列',
    line: (facts) => `停开了会议系列“${named(facts)}”`,
    words: (_, after) => [`“${named(after)}”停开，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`],
  },
};

export const topicActs: Record<keyof typeof topics, Act> = {
  'topics.list': asking('ledger', '看议题'),
  'topics.unfinished': asking('ledger', '看没办完的任务'),
  'topics.add': {
    kind: 'ledger',
    act: '登记议题',
    line: (facts) => `登记了议题${titled(facts)}`,
    words: (_, after) => [`议题${titled(after)}。${after.proposer ? `${after.proposer}提出。` : ''}`],
  },
  'topics.amend': { kind: 'ledger', act: '改议题', line: (facts) => `改了议题${titled(facts)}`, words: changedWords },
  'topics.take': {
    kind: 'ledger',
    act: '议题上会',
    line: (facts) => `给${titled(facts)}排了议题`,
    words: (_, after) => [`${titled(after)}排上议题：${listed(after.topics)}。`],
  },
  'topics.decline': {
    kind: 'ledger',
    act: '议题不上会',
    line: (facts) => `决定${titled(facts)}不上会`,
    words: (_, after) => [`议题${titled(after)}不上会，${dayOf(after, 'endedOn')}，原因：${after.reason}。`],
  },
  'topics.reopen': {
    kind: 'ledger',
    act: '恢复议题',
    line: (facts) => `恢复了议题${titled(facts)}`,
    words: (_, after) => [`议题${titled(after)}又等着上会。`],
  },
};
