import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether a residence, a tag, a household stands at the end of a day: begun by then and not over. What ends on a day does not
 * count on it any more. `day` null: now, which is what an index of the standing ones answers.
 */
export function standingOn(table: string, day: string | null, startedOn = 'startedOn'): RawBuilder<SqlBool> {
  const ended = sql.ref(`${table}.endedOn`);
  if (day === null) return sql<SqlBool>`${ended} is null`;
  return sql<SqlBool>`(${sql.ref(`${table}.${startedOn}`)} <= ${day} and (${ended} is null or ${ended} > ${day}))`;
}
