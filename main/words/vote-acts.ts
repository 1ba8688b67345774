import type { votes } from '../../shared/features/votes';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const asked = ({ question }: Facts) => `“${question ?? '一项'}”`;
const result = ({ passed }: Facts) =>
  passed === null || passed === undefined ? '已记下' : passed === true ? '通过' : '没有通过';

export const voteActs: Record<keyof typeof votes, Act> = {
  'votes.ofMeeting': asking('ledger', '看表决'),
  'votes.open': {
    kind: 'ledger',
    act: '提请表决',
    line: (facts) => `提请表决${asked(facts)}`,
    words: (_, after) => [`${asked(after)}：${after.voteWay}，${after.voteRule}。`],
  },
  'votes.cast': {
    kind: 'ledger',
    act: '记表决',
    words: (_, after) => [`${asked(after)}：${after.attendee}${after.answer}。`],
  },
  'votes.close': {
    kind: 'ledger',
    act: '表决结束',
    line: (facts) => `${asked(facts)}${result(facts)}`,
    words: (_, after) => [
      `${asked(after)}${result(after)}：到会或发出${after.present}，同意${after.agree}，反对${after.oppose}，弃权${after.abstain}。`,
    ],
  },
  'votes.cancel': {
    kind: 'ledger',
    act: '表决作废',
    line: (facts) => `作废了${asked(facts)}的表决`,
    words: (_, after) => [`${asked(after)}作废，原因：${after.endReason}。`],
  },
};
