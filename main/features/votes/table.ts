import type { Generated } from 'kysely';
import type { VoteAnswer, VoteRule, VoteWay } from '../../../shared/features/votes';

/** What was put to the vote in a meeting, and what each said where it was by roll. */
export type VoteTables = {
  vote: {
    id: Generated<number>;
    agendaItemId: number;
    question: string;
    way: VoteWay;
    rule: VoteRule;
    consultationId: number | null;
    /** Frozen when it closes; of a consultation its lines. */
    present: number | null;
    agree: number | null;
    oppose: number | null;
    abstain: number | null;
    passed: 0 | 1 | null;
    /** The steps in words, JSON. */
    words: string | null;
    closedAt: string | null;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  voteCast: {
    id: Generated<number>;
    voteId: number;
    attendeeId: number;
    answer: VoteAnswer;
    staffId: number;
    at: string;
  };
};
