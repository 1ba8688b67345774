import type { Generated } from 'kysely';
import type { ParcelReply } from '../../../shared/features/parcels';

export type ParcelTables = {
  /** Append-only. `reportId` null: an office's own sum. `people` null: figures only, and the bytes are kept. */
  parcel: {
    id: Generated<number>;
    reportId: number | null;
    receiverId: number;
    period: string;
    correction: number;
    sequence: number;
    fileName: string;
    sha256: string;
    size: number;
    people: number | null;
    /** What it went for. */
    purpose: Generated<string>;
    bytes: Uint8Array | null;
    /** Where the audit chain stood; it lies in the parcel as well. */
    auditId: number;
    auditHash: string;
    staffId: number;
    at: string;
  };
  /** Append-only. Of a parcel that is an office's own sum: what it said, and of how many members. */
  parcelSum: { id: Generated<number>; parcelId: number; contentSha256: string; members: number };
  /** Append-only. What became of it: saved, taken by the receiver, or not. */
  parcelOutcome: {
    id: Generated<number>;
    parcelId: number;
    reply: ParcelReply | null;
    words: string;
    staffId: number;
    at: string;
  };
};
