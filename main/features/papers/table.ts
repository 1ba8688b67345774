import type { Generated } from 'kysely';
import type { PaperKind } from '../../../shared/features/papers';

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
    /** Whose file it is; null for a paper about nobody alone. */
    subjectPersonId: number | null;
  };
  /** The end of the audit chain when the paper was issued, as printed at its foot. */
  paperAnchor: { paperId: number; auditId: number; auditHash: string };
  /** Whose names stand on a list. */
  paperPerson: { paperId: number; personId: number };
  /** `stoppedAfter`: the last sheet that was sent of a print that did not come to its end. */
  paperOutcome: { id: Generated<number>; paperId: number; at: string; words: string; stoppedAfter: Generated<number | null> };
  printerChoice: { id: Generated<number>; kind: PaperKind; printer: string; staffId: number; at: string };
};
