import type { Generated } from 'kysely';

export type GuideTables = {
  guide: {
    id: Generated<number>;
    title: string;
    who: string;
    documents: string;
    steps: string;
    place: string;
    hours: string;
    phone: string | null;
    notice: string;
    source: string;
    checkedOn: string;
    version: number;
    /** The sum of its askings, kept beside them so that the list is ordered by it. */
    asked: number;
    endedOn: string | null;
    endReason: string | null;
  };
  /** Append-only. `times` is -1 where one was noted by mistake. */
  guideAsking: { id: Generated<number>; guideId: number; askedOn: string; times: 1 | -1; staffId: number; at: string };
};
