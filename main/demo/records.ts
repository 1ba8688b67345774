// What was given to the volunteers of the fictional station, and what was said of their service.
import type { Evaluator } from '../../shared/features/activities';
import type { OrderRating } from '../../shared/features/order-words';
import { daysAfter } from '../../shared/rules/working-days';
import { rateActivity } from '../features/activities/queries';
import { commend, evaluate } from '../features/records/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';
import type { Past } from './volunteers';

/** Which activity that is over, how good it was, and what was said. */
const rated: readonly [number, OrderRating, Evaluator, string][] = [
  [0, 'satisfied', 'served', '扶手都擦到了'],
  [1, 'satisfied', 'served', ''],
  [2, 'fair', 'served', '来得晚了些'],
];

/** Days before, to whom among those who came to the first activity, what, by whom. */
const given: readonly [number, number, string, string][] = [
  [262, 0, '优秀志愿者', '徐家湾街道办事处'],
  [44, 0, '五星志愿者', '和平里社区居民委员会'],
  [44, 1, '优秀志愿者', '和平里社区居民委员会'],
  [171, 3, '最美志愿者提名', '未央区文明办'],
];

/** Days before, of whom, by whom, in a word, in a sentence, of which activity. */
const said: readonly [number, number, Evaluator, OrderRating | null, string, number | null][] = [
  [12, 0, 'served', 'satisfied', '每次都第一个到，最后一个走', 0],
  [12, 1, 'team', 'satisfied', '', 0],
  [5, 0, 'committee', null, '带着新人干，新人说跟着学到不少', null],
];

/** Fills the records. Quiet: a station that was just founded has no history to tell. */
export async function fillRecords(powers: CommandPowers, { served }: Past): Promise<void> {
  for (const [at, rating, ratedBy, ratingWords] of rated) {
    const one = served[at];
    if (one) await rateActivity(deskAt(powers, 1, at), { id: one.id, rated: { rating, ratedBy, ratingWords } });
  }
  const people = served[0]?.volunteerIds ?? [];
  for (const [days, who, name, givenBy] of given) {
    const [volunteerId, givenOn] = [people[who], daysAfter(powers.today, -days)];
    if (volunteerId) await commend(deskAt(powers, 1, 30), { volunteerId, name, givenBy, givenOn, words: '' });
  }
  for (const [days, who, evaluator, rating, words, at] of said) {
    const [volunteerId, evaluatedOn] = [people[who], daysAfter(powers.today, -days)];
    const activityId = at === null ? null : (served[at]?.id ?? null);
    if (volunteerId) await evaluate(deskAt(powers, 1, 60), { volunteerId, evaluator, rating, words, activityId, evaluatedOn });
  }
}
