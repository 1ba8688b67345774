import type { Generated } from 'kysely';
import type { ErrandOrigin, ErrandState } from '../../../shared/features/errands';

export type ErrandTables = {
  errand: {
    id: Generated<number>;
    number: string;
    /** A resident's name and phone stand with the person. */
    personId: number | null;
    name: string | null;
    phone: string | null;
    /** Where whoever asks lived when it was entrusted; a chief sees those of the own buildings. */
    buildingId: number | null;
    title: string;
    words: string;
    itemId: number | null;
    guideId: number | null;
    /** Who goes: at most one of these. */
    agentStaffId: number | null;
    agentPostId: number | null;
    agentVolunteerId: number | null;
    agentHandlerId: number | null;
    takenOn: string;
    dueOn: string | null;
    state: ErrandState;
    originKind: ErrandOrigin['kind'] | null;
    originId: number | null;
    result: string;
    receivedBy: string;
    doneOn: string | null;
    /** When photos and scans were deleted. */
    filesClearedOn: string | null;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** A paper that was lent for it; never changed. */
  errandDocument: {
    id: Generated<number>;
    errandId: number;
    name: string;
    count: number;
    lentAt: string;
    staffId: number;
  };
  /** Some of it, or all, given back; never changed. */
  errandReturn: {
    id: Generated<number>;
    documentId: number;
    count: number;
    toWhom: string;
    at: string;
    staffId: number;
  };
  /** What is to be brought along. */
  errandMaterial: { id: Generated<number>; errandId: number; words: string; ready: 0 | 1; staffId: number; at: string };
};
