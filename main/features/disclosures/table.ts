import type { Generated } from 'kysely';
import type { HandingBasis } from '../../../shared/features/disclosures';

export type DisclosureTables = {
  /** Append-only. `receiver` null: it stays in the station. */
  disclosure: {
    id: Generated<number>;
    at: string;
    staffId: number;
    what: string;
    people: number;
    way: 'paper' | 'file';
    paperId: number | null;
    fileName: string | null;
    receiver: string | null;
    contact: string | null;
    basis: HandingBasis | null;
    purpose: string;
  };
};
