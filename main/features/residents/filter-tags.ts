// What the filter asks of care groups: in this one, in any, in all, in none of several, on the day.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import { among } from '../../database/among';
import { standsOn } from '../groups/queries';
import type { Database } from '../index';

type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household'>;

/** Whoever is in one of these groups on the day. */
export const holders = (eb: People, tags: readonly string[], day: string) =>
  eb.selectFrom('personTag').select('personTag.personId').where('personTag.tag', 'in', among(tags)).where(standsOn(day));

/** Where `few` people are asked, each is looked up; else it begins with whoever is in the group. */
export function tagConditions(
  eb: People,
  { tag, tagsAny, tagsAll, tagsNone, asOf }: ResidentFilter,
  today: string,
  few: boolean,
): Expression<SqlBool>[] {
  const isIn = (tags: readonly string[]) => {
    const found = holders(eb, tags, asOf ?? today);
    return few ? eb.exists(found.whereRef('personTag.personId', '=', 'person.id')) : eb('person.id', 'in', found);
  };
  return [
    ...(tag === null ? [] : [isIn([tag])]),
    ...(tagsAny.length === 0 ? [] : [isIn(tagsAny)]),
    ...tagsAll.map((each) => isIn([each])),
    ...(tagsNone.length === 0 ? [] : [eb.not(isIn(tagsNone))]),
  ];
}
