import type { Generated } from 'kysely';

export type QueryTables = {
  savedQuery: {
    id: Generated<number>;
    name: string;
    /**
     * The filter as JSON, parsed by its zod schema at every reading. Nothing is ever looked up inside it, and conditions come
     * and go with the ledger: thirty columns and their lists in tables of their own would only be written and read whole.
     */
    filter: string;
    /** Its definition as it read when it was saved. */
    definition: string;
    version: number;
    inSummary: 0 | 1;
    createdOn: string;
    staffId: number;
    endedOn: string | null;
    endReason: string | null;
  };
};
