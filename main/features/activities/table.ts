import type { Generated } from 'kysely';
import type { CountsAs, Evaluator, Every } from '../../../shared/features/activities';
import type { OrderRating } from '../../../shared/features/order-words';
import type { PartnerKind } from '../../../shared/features/projects';

type Ending = { endedOn: string | null; endReason: string | null };

/** What volunteers do and where, who comes, and with whom it is done together. */
export type ActivityTables = {
  venue: Ending & { id: Generated<number>; name: string; words: string; room: number | null };
  partner: Ending & { id: Generated<number>; name: string; kind: PartnerKind; contact: string; phone: string | null };
  project: Ending & { id: Generated<number>; name: string; words: string; startedOn: string };
  projectPartner: Ending & { id: Generated<number>; projectId: number; partnerId: number; words: string; startedOn: string };
  activitySeries: Ending & { id: Generated<number>; name: string; every: Every; fromOn: string; untilOn: string };
  activity: {
    id: Generated<number>;
    seriesId: number | null;
    projectId: number | null;
    teamId: number | null;
    name: string;
    heldOn: string;
    /** `HH:MM` in China. */
    startsAt: string;
    endsAt: string;
    venueId: number | null;
    place: string;
    /** How many volunteers are wanted. */
    need: number | null;
    content: string;
    served: string;
    /** How many people were served, once it was held. */
    servedCount: number | null;
    responsible: string;
    recorder: string;
    countsAs: CountsAs;
    /** 服务质量评价, and who says so; null until somebody does. */
    rating: OrderRating | null;
    ratedBy: Evaluator | null;
    ratingWords: string;
    cancelledOn: string | null;
    cancelReason: string | null;
  };
  signUp: Ending & {
    id: Generated<number>;
    activityId: number;
    volunteerId: number;
    at: string;
    staffId: number;
    /** Ticked off on the attendance sheet. Who signed in at the desk stands with the hours. */
    attended: 0 | 1;
  };
};
