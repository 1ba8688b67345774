// 表决: a question put to a meeting under one item of its agenda, by show of hands, by roll, or household by household in a
// consultation of its own. Open, it is counted as it stands; closed, counts and result are frozen.
import { z } from 'zod';
import { command, query } from '../contract';
import { filled, Id } from '../text';

export const VoteWay = z.enum(['hands', 'roll', 'household']);
export type VoteWay = z.infer<typeof VoteWay>;
export const voteWayWords: Record<VoteWay, string> = { hands: '举手', roll: '点名', household: '逐户征求' };

/** The last two are those of a consultation of owners; `none`: of one that only asks. */
export const VoteRule = z.enum(['presentHalf', 'presentTwoThirds', 'ordinary278', 'special278', 'none']);
export type VoteRule = z.infer<typeof VoteRule>;
export const voteRuleWords: Record<VoteRule, string> = {
  presentHalf: '到会的过半数',
  presentTwoThirds: '到会的三分之二以上',
  ordinary278: '民法典第二百七十八条（过半数）',
  special278: '民法典第二百七十八条（四分之三以上）',
  none: '只问意见',
};

export const VoteAnswer = z.enum(['agree', 'oppose', 'abstain']);
export type VoteAnswer = z.infer<typeof VoteAnswer>;
export const voteAnswerWords: Record<VoteAnswer, string> = { agree: '同意', oppose: '反对', abstain: '弃权' };

const people = z.int().min(0).max(100_000);
export const VoteCount = z.object({ present: people, agree: people, oppose: people, abstain: people });
export type VoteCount = z.infer<typeof VoteCount>;

export const Vote = z.object({
  id: Id,
  agendaItemId: Id,
  question: z.string(),
  way: VoteWay,
  rule: VoteRule,
  consultationId: Id.nullable(),
  count: VoteCount,
  /** How it comes out, worked out step by step. */
  words: z.array(z.string()),
  /** null while it is open, and where nothing is decided. */
  passed: z.boolean().nullable(),
  closedAt: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  /** By roll: everybody present who has a vote, with what they said. */
  roll: z.array(z.object({ attendeeId: Id, name: z.string(), unit: z.string(), answer: VoteAnswer.nullable() })),
});
export type Vote = z.infer<typeof Vote>;

const acknowledged = z.object({ id: Id });

export const votes = {
  /** Of one meeting, in the order they were put; those called off last. */
  'votes.ofMeeting': query({ input: z.object({ meetingId: Id }), output: z.array(Vote) }),
  'votes.open': command({
    input: z.discriminatedUnion('way', [
      z.object({
        agendaItemId: Id,
        question: filled(100),
        way: z.enum(['hands', 'roll']),
        rule: z.enum(['presentHalf', 'presentTwoThirds']),
      }),
      /** The consultation whose count it is. */
      z.object({ agendaItemId: Id, question: filled(100), way: z.literal('household'), consultationId: Id }),
    ]),
    output: acknowledged,
  }),
  /** By roll: what one of those present says; the last word counts. */
  'votes.cast': command({ input: z.object({ id: Id, attendeeId: Id, answer: VoteAnswer }), output: acknowledged }),
  /** Counts and freezes. `count`: by hands, what was counted in the room. */
  'votes.close': command({
    input: z.object({ id: Id, count: VoteCount.omit({ present: true }).nullable().default(null) }),
    output: acknowledged,
  }),
  'votes.cancel': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
