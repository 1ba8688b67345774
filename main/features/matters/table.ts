import type { Generated } from 'kysely';

type Ending = { endedOn: string | null; endReason: string | null };
type Written = { staffId: number; at: string };

export type MatterTables = {
  matter: Ending &
    Written & {
      id: Generated<number>;
      number: string;
      title: string;
      words: string;
      responsible: string;
      /** What it waits for; empty where it goes on. */
      blockedBy: string;
      startedOn: string;
      dueOn: string | null;
      settledOn: string | null;
      result: string;
    };
  matterStep: Ending &
    Written & {
      id: Generated<number>;
      matterId: number;
      title: string;
      dueOn: string | null;
      doneOn: string | null;
      words: string;
    };
  /** A request belongs to one matter at a time. */
  matterOrder: Ending & Written & { id: Generated<number>; matterId: number; orderId: number };
  matterHome: Ending & Written & { id: Generated<number>; matterId: number; roomId: number; settledOn: string | null };
};
