import type { Generated } from 'kysely';
import type { ReportState } from '../../../shared/features/reports';

export type ReportTables = {
  /** Frozen once approved. */
  report: {
    id: Generated<number>;
    period: string;
    kind: string;
    version: number;
    state: ReportState;
    reason: string;
    /** A Frozen, JSON. */
    content: string;
    /** What was found in it, JSON. */
    found: string;
    sha256: string | null;
    staffId: number;
    draftedAt: string;
    approverId: number | null;
    approvedAt: string | null;
    endedOn: string | null;
    endReason: string | null;
  };
  reportRemark: { id: Generated<number>; reportId: number; code: string; words: string; staffId: number; at: string };
  /** The very bytes that went out. */
  reportFile: {
    id: Generated<number>;
    reportId: number;
    name: string;
    bytes: Uint8Array;
    sha256: string;
    staffId: number;
    at: string;
  };
  reportPaper: { id: Generated<number>; reportId: number; paperId: number };
};
