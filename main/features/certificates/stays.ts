// Approved service, one row a stay: corrections are part of the stay they correct. Everything any of these papers says comes from here.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CountsAs } from '../../../shared/features/activities';
import type { Served } from '../../../shared/features/certificates';
import type { OrderRating } from '../../../shared/features/order-words';
import { instantOf } from '../../../shared/text';
import type { Reader } from '../../powers';

/** Without an activity and without words. */
const NO_ACTIVITY = '日常志愿服务';

type Wanted = { volunteerId?: number; activityId?: number; from: string; to: string };

export type Stay = {
  id: number;
  volunteerId: number;
  activityId: number | null;
  startedAt: string;
  endedAt: string;
  countsAs: CountsAs;
  timed: number;
  hand: number;
  activity: string;
  place: string;
  content: string;
  responsible: string;
  recorder: string;
  /** Who was served, in words. */
  served: string;
  rating: OrderRating | null;
};

const sumOf = (source: string): RawBuilder<number> =>
  sql<number>`coalesce(sum(case when "part"."source" = ${source} then "part"."minutes" end), 0)`;

/** Stays that began within these days and count something, the earliest first. */
export async function staysOf(db: Reader, { volunteerId, activityId, from, to }: Wanted): Promise<Stay[]> {
  return (
    db
      .selectFrom('hourEntry as stay')
      .innerJoin('hourEntry as part', (join) =>
        join.on(sql<SqlBool>`coalesce("part"."corrects", "part"."id") = "stay"."id"`).on('part.state', '=', 'approved'),
      )
      .leftJoin('activity', 'activity.id', 'stay.activityId')
      .innerJoin('staff', 'staff.id', 'stay.staffId')
      .where('stay.corrects', 'is', null)
      .where('stay.state', '=', 'approved')
      .where('stay.startedAt', '>=', instantOf(from))
      .where('stay.startedAt', '<', instantOf(to, 1))
      .$if(volunteerId !== undefined, (all) => all.where('stay.settled', '=', 1).where('stay.volunteerId', '=', volunteerId ?? 0))
      .$if(activityId !== undefined, (all) => all.where('stay.activityId', '=', activityId ?? 0))
      .select(['stay.id', 'stay.volunteerId', 'stay.activityId', 'stay.startedAt', 'stay.countsAs'])
      .select(sql<string>`coalesce("stay"."endedAt", "stay"."startedAt")`.as('endedAt'))
      .select([sumOf('timed').as('timed'), sumOf('hand').as('hand')])
      .select(sql<string>`coalesce("activity"."name", nullif("stay"."words", ''), ${NO_ACTIVITY})`.as('activity'))
      .select(sql<string>`coalesce("activity"."place", '')`.as('place'))
      .select(sql<string>`coalesce("activity"."content", '')`.as('content'))
      .select(sql<string>`coalesce("activity"."responsible", '')`.as('responsible'))
      // Where nobody is named for the activity, whoever wrote the hours down or had the desk open.
      .select(sql<string>`coalesce(nullif("activity"."recorder", ''), "staff"."name")`.as('recorder'))
      .select(sql<string>`coalesce("activity"."served", '')`.as('served'))
      .select('activity.rating')
      .groupBy('stay.id')
      .having(sql<SqlBool>`sum("part"."minutes") > 0`)
      .orderBy('stay.startedAt')
      .orderBy('stay.id')
      .execute()
  );
}

export const minutesOf = ({ timed, hand }: Pick<Stay, 'timed' | 'hand'>): number => timed + hand;

/** Service as it counts, timed and by hand apart, training and drills apart from both. */
export function servedIn(stays: readonly Stay[]): Served {
  const service = stays.filter(({ countsAs }) => countsAs === 'service');
  const sum = (of: readonly Stay[], minutes: (stay: Stay) => number) => of.reduce((all, stay) => all + minutes(stay), 0);
  return {
    timed: sum(service, ({ timed }) => timed),
    byHand: sum(service, ({ hand }) => hand),
    training: sum(
      stays.filter(({ countsAs }) => countsAs !== 'service'),
      minutesOf,
    ),
    times: service.length,
  };
}

/** Minutes of entries that wait for approval and began within these days. */
export async function pendingMinutes(db: Reader, { volunteerId, from, to }: Wanted): Promise<number> {
  const { minutes } = await db
    .selectFrom('hourEntry')
    .select(sql<number>`coalesce(sum("minutes"), 0)`.as('minutes'))
    .where('settled', '=', 0)
    .where('state', '=', 'pending')
    .where('volunteerId', '=', volunteerId ?? 0)
    .where('startedAt', '>=', instantOf(from))
    .where('startedAt', '<', instantOf(to, 1))
    .executeTakeFirstOrThrow();
  return minutes;
}
