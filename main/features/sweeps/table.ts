import type { Generated } from 'kysely';
import type { FieldKind } from '../../../shared/features/fields';
import type { SweepAsks, SweepChannel, SweepOutcome, SweepStanding } from '../../../shared/features/sweep-words';

/** What was to be found out, of whom, what came back, and how each line stands. Values are JSON by the id of the question. */
export type SweepTables = {
  sweepTemplate: {
    id: Generated<number>;
    name: string;
    words: string;
    asks: SweepAsks;
    questions: string;
    createdOn: string;
    staffId: number;
    endedOn: string | null;
    endReason: string | null;
  };
  sweep: {
    id: Generated<number>;
    title: string;
    words: string;
    asks: SweepAsks;
    scopeWords: string;
    openedOn: string;
    dueOn: string;
    staffId: number;
    at: string;
    /** The totals as they stood at the end, JSON. */
    result: string | null;
    endedOn: string | null;
    endReason: string | null;
  };
  sweepQuestion: {
    id: Generated<number>;
    sweepId: number;
    position: number;
    label: string;
    kind: FieldKind;
    unit: string | null;
    choices: string;
    source: string | null;
  };
  sweepLine: {
    id: Generated<number>;
    sweepId: number;
    unitId: number;
    roomId: number;
    /** Null: nobody lived in the room. */
    householdId: number | null;
    /** Who heads the household, or the resident. */
    personId: number | null;
    name: string | null;
    /** Who was to ask, when it opened. */
    postId: number | null;
    rowKey: string;
    /** What it went out with. */
    prefill: string;
    standing: SweepStanding;
    /** What is agreed on. */
    value: string;
  };
  sweepReturn: {
    id: Generated<number>;
    sweepId: number;
    channel: SweepChannel;
    name: string;
    fingerprint: string;
    lines: number;
    fresh: number;
    refusedRows: number;
    broughtBy: string;
    staffId: number;
    at: string;
    withdrawnOn: string | null;
    withdrawReason: string | null;
  };
  sweepAnswer: {
    id: Generated<number>;
    sweepLineId: number;
    sweepReturnId: number | null;
    outcome: SweepOutcome;
    channel: SweepChannel;
    value: string;
    note: string;
    settles: 0 | 1;
    staffId: number;
    at: string;
  };
};
