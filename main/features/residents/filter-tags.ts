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

export function tagConditions(
  eb: People,
  { tag, tagsAny, tagsAll, tagsNone, asOf }: ResidentFilter,
  today: string,
): Expression<SqlBool>[] {
  const day = asOf ?? today;
  const among = (tags: readonly string[]) => eb('person.id', 'in', holders(eb, tags, day));
  return [
    ...(tag === null ? [] : [among([tag])]),
    ...(tagsAny.length === 0 ? [] : [among(tagsAny)]),
    ...tagsAll.map((each) => among([each])),
    ...(tagsNone.length === 0 ? [] : [eb('person.id', 'not in', holders(eb, tagsNone, day))]),
  ];
}
