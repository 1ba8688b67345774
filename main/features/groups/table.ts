import type { Generated } from 'kysely';
import type { GroupField } from '../../../shared/features/care-fields';
import type { ContactWay, Validity } from '../../../shared/features/groups';

type Ending = { endedOn: string | null; endReason: string | null };

/** What the groups mean, who stands for a child, who was in touch. The tags themselves are the residents'. */
export type GroupTables = {
  careGroup: Ending & {
    id: Generated<number>;
    name: string;
    definition: string;
    version: Generated<number>;
    purpose: string;
    sealed: 0 | 1;
    neverPrinted: 0 | 1;
    validity: Validity;
    months: number | null;
    position: number;
  };
  careGroupField: { id: Generated<number>; groupId: number; field: GroupField; required: 0 | 1; position: number };
  guardian: Ending & {
    id: Generated<number>;
    /** The child. */
    personId: number;
    /** Somebody of the ledger, or else a name. */
    guardianId: number | null;
    name: string | null;
    phone: string | null;
    relation: string | null;
    startedOn: string;
  };
  /** Ended: written down by mistake, and withdrawn. */
  careContact: Ending & {
    id: Generated<number>;
    personId: number;
    heldOn: string;
    way: ContactWay;
    words: string;
    staffId: number;
    at: string;
  };
};
