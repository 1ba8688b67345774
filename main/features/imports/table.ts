import type { Generated } from 'kysely';
import type { ImportCounts } from '../../../shared/features/imports';

export type ImportTables = {
  importRun: ImportCounts & {
    id: Generated<number>;
    at: string;
    staffId: number;
    fileName: string;
    findings: number;
    /** First and last ids of what the run created, per table, as JSON (`Entered`). */
    entered: string;
    undoneAt: string | null;
  };
  importChange: { id: Generated<number>; importRunId: number; subject: string; subjectId: number; before: string; after: string };
  /** `shape` is a `Shape` as JSON. */
  importLayout: { layout: string; mapping: string; usedAt: string; fileName: string | null; shape: string | null };
};
