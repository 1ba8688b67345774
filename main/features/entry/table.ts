import type { Generated } from 'kysely';

export type EntryTables = {
  entry: {
    id: Generated<number>;
    at: string;
    staffId: number;
    roomId: number;
    /** What the saving wrote, as JSON (`Written`). Ids only. */
    written: string;
    undoneAt: string | null;
  };
};
