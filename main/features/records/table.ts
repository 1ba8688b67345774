import type { Generated } from 'kysely';
import type { Evaluator } from '../../../shared/features/activities';
import type { OrderRating } from '../../../shared/features/order-words';

/** Ended: it was written down by mistake and taken back. */
type Written = { staffId: number; at: string; endedOn: string | null; endReason: string | null };

/** What volunteers were given and what was said of their service. */
export type RecordTables = {
  commendation: Written & {
    id: Generated<number>;
    volunteerId: number;
    name: string;
    givenBy: string;
    givenOn: string;
    words: string;
  };
  volunteerEvaluation: Written & {
    id: Generated<number>;
    volunteerId: number;
    /** Of one activity; null: of the service as such. */
    activityId: number | null;
    evaluator: Evaluator;
    /** Null: in words alone. */
    rating: OrderRating | null;
    words: string;
    evaluatedOn: string;
  };
};
