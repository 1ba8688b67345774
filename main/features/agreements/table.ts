import type { Generated } from 'kysely';
import type { DisputeAbout, DisputeKind, DisputeState, PartySide } from '../../../shared/features/agreements';

export type AgreementTables = {
  /** A quarrel or a bargain. */
  dispute: {
    id: Generated<number>;
    number: string;
    kind: DisputeKind;
    about: DisputeAbout;
    title: string;
    receivedOn: string;
    source: string;
    place: string;
    facts: string;
    wishes: string;
    sealed: 0 | 1;
    state: DisputeState;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** Name and phone of a resident are those of the ledger; of others they stand here. */
  disputeParty: {
    id: Generated<number>;
    disputeId: number;
    side: PartySide;
    personId: number | null;
    name: string | null;
    phone: string | null;
    unit: string;
    capacity: string;
    address: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
