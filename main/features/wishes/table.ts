import type { Generated } from 'kysely';
import type { WishConfirm, WishKind, WishOrigin, WishState } from '../../../shared/features/wishes';

type Ending = { endedOn: string | null; endReason: string | null };

export type WishTables = {
  wish: Ending & {
    id: Generated<number>;
    number: string;
    /** A resident's name and phone stand with the person. */
    personId: number | null;
    name: string | null;
    phone: string | null;
    /** Where whoever wishes lived when it was said; a chief sees those of the own buildings. */
    buildingId: number | null;
    kind: WishKind;
    words: string;
    /** Empty: not shown to others. */
    publicWords: string;
    publishedOn: string | null;
    originKind: WishOrigin['kind'] | null;
    originId: number | null;
    state: WishState;
    wishedOn: string;
    doneOn: string | null;
    result: string;
    confirmWay: WishConfirm | null;
    staffId: number;
    at: string;
  };
  /** Who took it on; one that came to nothing has an end. */
  wishClaim: Ending & {
    id: Generated<number>;
    wishId: number;
    volunteerId: number | null;
    partnerId: number | null;
    name: string | null;
    phone: string | null;
    claimedOn: string;
    staffId: number;
    at: string;
  };
};
