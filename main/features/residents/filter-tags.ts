// What the filter asks of care groups: in this one, in any, in all, in none of several, on the day.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import type { Database } from '../index';
import { standingOn } from './standing';

type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household'>;

/** Whoever is in one of these groups on the day. */
export const holders = (eb: People, tags: readonly string[], day: string | null) =>
  eb
    .selectFrom('personTag')
    .select('personTag.personId')
    .where('personTag.tag', 'in', sql<string>`(select "value" from json_each(${JSON.stringify(tags)}))`)
    .where(standingOn('personTag', day));

export function tagConditions(eb: People, { tag, tagsAny, tagsAll, tagsNone, asOf }: ResidentFilter): Expression<SqlBool>[] {
  const among = (tags: readonly string[]) => eb('person.id', 'in', holders(eb, tags, asOf));
  return [
    ...(tag === null ? [] : [among([tag])]),
    ...(tagsAny.length === 0 ? [] : [among(tagsAny)]),
    ...tagsAll.map((each) => among([each])),
    ...(tagsNone.length === 0 ? [] : [eb('person.id', 'not in', holders(eb, tagsNone, asOf))]),
  ];
}
