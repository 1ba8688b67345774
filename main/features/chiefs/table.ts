import type { Generated } from 'kysely';
import type { ChiefOrigin } from '../../../shared/features/chief-terms';

type Ending = { endedOn: string | null; endReason: string | null };

export type ChiefTables = {
  post: {
    id: Generated<number>;
    buildingId: number;
    unitId: number | null;
    name: string;
    phone: string | null;
    startedOn: string;
    endedOn: string | null;
    endReason: string | null;
    /** Who holds it; every post the desk writes has one. */
    chiefId: number | null;
  };
  /** Somebody who holds posts, or held them. */
  chief: {
    id: Generated<number>;
    name: string;
    personId: number | null;
    staffId: number | null;
    origin: ChiefOrigin | null;
    recommender: string;
    words: string;
    consentedOn: string | null;
    /** Fen a month; null: as the station says. */
    rate: number | null;
  };
  chiefTerm: Ending & {
    id: Generated<number>;
    chiefId: number;
    fromOn: string;
    toOn: string;
    /** The letter of appointment, as it was issued last. */
    paperId: number | null;
    staffId: number;
    at: string;
  };
};
