import type { Generated } from 'kysely';

export type PaperTables = {
  paper: {
    id: Generated<number>;
    number: string;
    kind: string;
    title: string;
    sheets: number;
    html: string;
    issuedAt: string;
    staffId: number;
  };
  paperOutcome: { id: Generated<number>; paperId: number; at: string; words: string };
};
