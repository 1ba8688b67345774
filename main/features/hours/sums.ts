import { sql } from 'kysely';
import type { HourSource, HourSums } from '../../../shared/features/hours';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { ofVolunteer } from './stays';

/** Training and drills are no service, and are told apart everywhere. */
const approved = (source: HourSource) =>
  sql<number>`coalesce(sum(case when "hourEntry"."state" = 'approved' and "hourEntry"."countsAs" = 'service' and "hourEntry"."source" = ${source}
    then "hourEntry"."minutes" end), 0)`;
const waiting = sql<number>`coalesce(sum(case when "hourEntry"."state" = 'pending' then "hourEntry"."minutes" end), 0)`;

const sums = (db: Reader) =>
  db.selectFrom('hourEntry').select([approved('timed').as('timed'), approved('hand').as('hand'), waiting.as('pending')]);

/** Minutes of one volunteer: service that counts, timed and written down apart, and what waits. One row, even of nobody. */
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
