import type { Generated } from 'kysely';

type Ending = { endedOn: string | null; endReason: string | null };

export type SubsidyTables = {
  /** What is taken off the month of one chief; fen. */
  subsidyDeduction: Ending & {
    id: Generated<number>;
    chiefId: number;
    month: string;
    amount: number;
    words: string;
    staffId: number;
    at: string;
  };
  /** The sheet as it was issued. `content`: sums by chief, JSON, without names. */
  subsidySheet: Ending & {
    id: Generated<number>;
    month: string;
    version: number;
    content: string;
    total: number;
    paperId: number;
    paidOn: string | null;
    paidWords: string;
    staffId: number;
    at: string;
  };
};
