import type { records } from '../../shared/features/records';
import { type Act, asking } from './act';
import { changedWords, dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const said = (words: unknown) => (words ? `：${words}` : '');
const commendation = (facts: Facts) => `${dayOf(facts, 'givenOn')}${facts.givenBy}给${facts.name}的“${facts.commendation}”`;

/** What was said in a word, of which activity, and in a sentence. */
function evaluation(facts: Facts): string {
  const of = facts.activity ? `对“${facts.activity}”` : '';
  return `${dayOf(facts, 'evaluatedOn')}${facts.evaluator}${of}给${facts.name}的评价${facts.quality ? `“${facts.quality}”` : ''}`;
}

/** Written down, put right, or taken back. */
const told =
  (what: (facts: Facts) => string) =>
  (before: Facts, after: Facts): string[] => {
    if (after.endedOn) return [`撤回${what(before)}，原因：${after.endReason}。`];
    if (before.name === undefined) return [`${what(after)}${said(after.recordWords)}。`];
    return [`更正${what(before)}。`, ...changedWords(before, after)];
  };

const act = (words: string, line: string, what: (facts: Facts) => string): Act => ({
  ...{ kind: 'ledger', act: words, line: () => line },
  words: told(what),
});

export const recordActs: Record<keyof typeof records, Act> = {
  'records.of': asking('ledger', '看服务记录'),
  'records.commendations': asking('ledger', '看表彰'),
  'records.commend': act('登记表彰', '登记了一位志愿者的表彰', commendation),
  'records.amendCommendation': act('更正表彰', '更正了一位志愿者的表彰', commendation),
  'records.withdrawCommendation': act('撤回表彰', '撤回了一位志愿者的表彰', commendation),
  'records.evaluate': act('登记评价', '登记了对一位志愿者的评价', evaluation),
  'records.amendEvaluation': act('更正评价', '更正了对一位志愿者的评价', evaluation),
  'records.withdrawEvaluation': act('撤回评价', '撤回了对一位志愿者的评价', evaluation),
  'records.issue': {
    kind: 'output',
    act: '编服务记录',
    line: (facts) => `编了${facts.number ?? '一份服务记录'}`,
    words: issued,
  },
};
