import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Placed } from '../../database/kept-query';

/**
 * Whether a residence, a tag, a household stands at the end of a day: begun by then and not over. What ends on a day does not
 * count on it any more. `day` null: now, which is what an index of the standing ones answers.
 */
export function standingOn(table: string, day: Placed<string> | null, startedOn = 'startedOn'): RawBuilder<SqlBool> {
  const ended = sql.ref(`${table}.endedOn`);
  if (day === null) return sql<SqlBool>`${ended} is null`;
  return sql<SqlBool>`(${sql.ref(`${table}.${startedOn}`)} <= ${day} and (${ended} is null or ${ended} > ${day}))`;
}

/**
 * One person counts once a day: a record that was merged into another counts only for the days on which neither that one nor an
 * earlier one merged into it stands. `day` null: now, when nobody who was merged stands. `person`: the name the table goes by.
 */
export const countsOnce = (day: Placed<string> | null, person = 'person'): RawBuilder<SqlBool> =>
  day === null
    ? sql<SqlBool>`1`
    : sql<SqlBool>`(${sql.ref(`${person}.mergedInto`)} is null or not exists (
  select 1 from "residence" as "beside" join "person" as "same" on "same"."id" = "beside"."personId"
  where ("same"."id" = ${sql.ref(`${person}.mergedInto`)}
      or ("same"."mergedInto" = ${sql.ref(`${person}.mergedInto`)} and "same"."id" < ${sql.ref(`${person}.id`)}))
    and "beside"."startedOn" <= ${day} and ("beside"."endedOn" is null or "beside"."endedOn" > ${day})))`;
