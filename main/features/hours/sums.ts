import { type ExpressionBuilder, sql } from 'kysely';
import type { HourSource, HourState, HourSums } from '../../../shared/features/hours';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import type { Database } from '../index';
import { ofVolunteer } from './stays';

const minutesOf = (_: ExpressionBuilder<Database, 'hourEntry'>, state: HourState, source?: HourSource) =>
  sql<number>`coalesce(sum(case when "hourEntry"."state" = ${state} and (${source ?? null} is null or "hourEntry"."source" = ${source ?? null})
    then "hourEntry"."minutes" end), 0)`;

const sums = (db: Reader) =>
  db
    .selectFrom('hourEntry')
    .select((eb) => [
      minutesOf(eb, 'approved', 'timed').as('timed'),
      minutesOf(eb, 'approved', 'hand').as('hand'),
      minutesOf(eb, 'pending').as('pending'),
    ]);

/** Minutes of one volunteer: what counts, timed and written down apart, and what waits. One row, even of nobody. */
export const sumsOf = (db: Reader, volunteerId: number) => sums(db).where(ofVolunteer(volunteerId));

export const hourSums = (db: Reader, volunteerId: number): Promise<HourSums> => sumsOf(db, volunteerId).executeTakeFirstOrThrow();

/** The same of several; whoever never helped is not among them. */
export async function sumsOfAll(db: Reader, ids: readonly number[]): Promise<Map<number, HourSums>> {
  const rows = await sums(db)
    .select('volunteerId')
    .where('settled', 'in', [0, 1])
    .where('volunteerId', 'in', among(ids))
    .groupBy('volunteerId')
    .execute();
  return new Map(rows.map(({ volunteerId, ...one }) => [volunteerId, one]));
}
