// 服务质量评价 of an activity: in one of three words, by whom, and a sentence. What is said anew takes the place of what was said; the log keeps both.
import { type Evaluator, evaluatorWords } from '../../../shared/features/activities';
import { type OrderRating, orderRatingWords } from '../../../shared/features/order-words';
import { dayWords } from '../../../shared/text';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { type Activity, activityOf } from './finding';
import { unrated } from './unheld';

const told = ({ rating, ratedBy, ratingWords }: Pick<Activity, 'rating' | 'ratedBy' | 'ratingWords'>) =>
  rating === null || ratedBy === null
    ? { quality: null, evaluator: null, recordWords: '' }
    : { quality: orderRatingWords[rating], evaluator: evaluatorWords[ratedBy], recordWords: ratingWords };

type Rated = { rating: OrderRating; ratedBy: Evaluator; ratingWords: string };

/** Says how good the service was; `rated` null takes it back. Notes it. */
export async function rateActivity(powers: CommandPowers, { id, rated }: { id: number; rated: Rated | null }) {
  const { db, today, note } = powers;
  const was = await activityOf(db, id);
  const { name, heldOn, cancelledOn } = was;
  if (cancelledOn !== null) throw new Refusal(`“${name}”已于${dayWords(cancelledOn)}取消，没有服务可评。`);
  if (heldOn > today) throw new Refusal(`“${name}”要到${dayWords(heldOn)}才举行，到时再评价。`);
  if (rated === null && was.rating === null) throw new Refusal(`“${name}”还没有评价，不用撤回。`);
  const becomes = rated ?? unrated;
  await db.updateTable('activity').set(becomes).where('id', '=', id).execute();
  note({ subject: 'activity', subjectId: id, before: { name, ...told(was) }, after: { name, ...told(becomes) } });
  return { id };
}
