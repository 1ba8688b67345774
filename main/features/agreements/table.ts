import type { Generated } from 'kysely';
import type { DisputeAbout, DisputeKind, DisputeState, PartySide } from '../../../shared/features/agreements';
import type { AttemptOutcome, AttemptWay, FollowUpOutcome } from '../../../shared/features/settling';

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
  /** One time somebody tried to settle it; never changed. */
  disputeAttempt: {
    id: Generated<number>;
    disputeId: number;
    heldOn: string;
    way: AttemptWay;
    meetingId: number | null;
    place: string;
    mediators: string;
    present: string;
    words: string;
    outcome: AttemptOutcome;
    staffId: number;
    at: string;
  };
  /** `content`: an AgreementText. Frozen once signed. */
  agreement: {
    id: Generated<number>;
    disputeId: number;
    form: 'written' | 'oral';
    state: 'draft' | 'signed';
    content: string;
    revision: number;
    signedOn: string | null;
    mediators: string;
    /** The sheet printed for signing, of this very text. */
    paperId: number | null;
    staffId: number;
    at: string;
  };
  /** A day on which somebody looks whether it is kept; settled once. */
  followUp: {
    id: Generated<number>;
    agreementId: number;
    dueOn: string;
    words: string;
    doneOn: string | null;
    outcome: FollowUpOutcome | null;
    result: string;
    staffId: number | null;
    at: string | null;
  };
};
