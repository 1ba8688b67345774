import type { Generated } from 'kysely';
import type { BriefingKind } from '../../../shared/features/briefings';

export type BriefingTables = {
  /** `blocks`: BriefingBlock[], JSON. Frozen once final. */
  briefing: {
    id: Generated<number>;
    reportId: number;
    kind: BriefingKind;
    title: string;
    blocks: string;
    staffId: number;
    draftedAt: string;
    finalAt: string | null;
    paperId: number | null;
  };
  /** The Word file that went out. */
  briefingFile: { id: number; name: string; sha256: string; staffId: number; at: string; bytes: Uint8Array };
};
