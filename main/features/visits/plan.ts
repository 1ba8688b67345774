// Whom to visit by when, and how much of it each chief has.

import { sql } from 'kysely';
import { type ChiefPlan, type Planned, type PlanShow, SOON_VISIT_DAYS } from '../../../shared/features/visits';
import { daysAfter } from '../../../shared/rules/working-days';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { standsOn } from '../groups/queries';
import { metByPost } from './counted';
import { plannedDays, plannedPeople } from './planned';
import { postOf } from './post-of';

/** People of the plan who live here, with where. */
const standing = (db: Reader, today: string) =>
  db
    .selectFrom(plannedPeople(today).as('planned'))
    .innerJoin('person', 'person.id', 'planned.personId')
    .innerJoin('residence', (on) => on.onRef('residence.personId', '=', 'person.id').on('residence.endedOn', 'is', null))
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .where('person.erasedOn', 'is', null);

export type PlanAsked = { show: PlanShow; postId: number | null; until?: string };
export type PlanCursor = { dueOn: string; sequence: number; id: number };

function narrowed(db: Reader, today: string, { show, postId, until }: PlanAsked) {
  const last = until ?? daysAfter(today, SOON_VISIT_DAYS);
  return standing(db, today)
    .$if(show === 'overdue', (rows) => rows.where('planned.dueOn', '<', today))
    .$if(show === 'soon', (rows) => rows.where('planned.dueOn', '>=', today))
    .$if(show === 'soon' || until !== undefined, (rows) => rows.where('planned.dueOn', '<=', last))
    .$if(postId !== null, (rows) => rows.where(sql<boolean>`ifnull(${postOf}, 0) = ${postId}`));
}

/** The groups that ask for somebody, by name. */
const groupsOf = (today: string) => sql<string>`(select json_group_array("name") from (select "careGroup"."name" from "personTag"
  join "careGroup" on "careGroup"."name" = "personTag"."tag"
  join "visitTier" on "visitTier"."groupId" = "careGroup"."id" and "visitTier"."endedOn" is null
  where "personTag"."personId" = "person"."id" and ${standsOn(today)} order by "careGroup"."position"))`;

const lastContact = sql<string | null>`(select max("heldOn") from "careContact"
  where "careContact"."personId" = "person"."id" and "careContact"."endedOn" is null)`;

/** The last attempt that met nobody, after the last contact. */
const lastTry = sql<string | null>`(select "visitedOn" || "result" from "visit" where "visit"."personId" = "person"."id"
  and "visit"."endedOn" is null and "visit"."result" <> 'met' and "visit"."visitedOn" > ifnull(${lastContact}, '')
  order by "visitedOn" desc, "id" desc limit 1)`;

const lines = (db: Reader, today: string, asked: PlanAsked) =>
  narrowed(db, today, asked)
    .select(['person.id as personId', 'person.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['planned.dueOn', 'planned.every', 'planned.unprinted', 'room.sequence', 'household.id as householdId'])
    .select([postOf.as('postId'), groupsOf(today).as('groups'), lastContact.as('lastOn'), lastTry.as('tried')])
    .select(sql<string | null>`(select "name" from "post" where "post"."id" = ${postOf})`.as('chief'));

export type PlanLine = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const rowOf = (
  { sequence: _, householdId: __, postId: ___, unprinted, tried, groups, ...row }: PlanLine,
  today: string,
): Planned => ({
  ...row,
  late: today > row.dueOn,
  unprinted: unprinted === 1,
  groups: JSON.parse(groups) as string[],
  tried: tried === null ? null : { on: tried.slice(0, 10), result: tried.slice(10) as 'notHome' | 'refused' | 'moved' },
});

/** A page of the plan, the first due first; of one day in house order. */
export async function planPage(looking: Looking, asked: PlanAsked, { after, size }: { after: PlanCursor | null; size: number }) {
  const { db, today } = looking;
  const found = await lines(db, today, asked)
    .$if(after !== null, (rows) =>
      rows.where(
        sql<boolean>`("planned"."dueOn", "room"."sequence", "person"."id") > (${after?.dueOn}, ${after?.sequence}, ${after?.id})`,
      ),
    )
    .orderBy('planned.dueOn')
    .orderBy('room.sequence')
    .orderBy('person.id')
    .limit(size + 1)
    .execute();
  const counted = narrowed(db, today, asked).select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(looking, counted);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const next = found.length > size && last ? { dueOn: last.dueOn, sequence: last.sequence, id: last.personId } : null;
  return { rows: page.map((line) => rowOf(line, today)), total, next };
}

/** Everybody to be visited by a day, by chief and in house order, for paper. */
export const planUntil = (db: Reader, today: string, asked: { postId: number | null; until: string }, most: number) =>
  lines(db, today, { show: 'all', ...asked })
    .where('planned.unprinted', '=', 0)
    .orderBy(sql`ifnull(${postOf}, 1e9)`)
    .orderBy('room.sequence')
    .orderBy('person.id')
    .limit(most + 1)
    .execute();

/** How many of those to be visited by a day stand on no paper. */
export async function unprintedUntil(
  db: Reader,
  today: string,
  asked: { postId: number | null; until: string },
): Promise<number> {
  const { many } = await narrowed(db, today, { show: 'all', ...asked })
    .where('planned.unprinted', '=', 1)
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return many;
}

/** How many of the plan live in each unit. Who looks after them is asked once a unit, not once a person. */
const byUnit = (db: Reader, today: string) =>
  db
    .selectFrom(plannedDays(today).as('planned'))
    .innerJoin('person', 'person.id', 'planned.personId')
    .innerJoin('residence', (on) => on.onRef('residence.personId', '=', 'person.id').on('residence.endedOn', 'is', null))
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .where('person.erasedOn', 'is', null)
    .groupBy('room.unitId')
    .select(({ fn }) => [
      'room.unitId',
      fn.min('room.sequence').as('sequence'),
      fn.countAll<number>().as('people'),
      sql<number>`sum("planned"."dueOn" < ${today})`.as('overdue'),
      sql<number>`sum("planned"."dueOn" between ${today} and ${daysAfter(today, SOON_VISIT_DAYS)})`.as('soon'),
    ]);

/** Who looks after how many of the plan, in house order; what nobody looks after last, as post 0. */
export async function boardOf(db: Reader, today: string): Promise<ChiefPlan[]> {
  const rows = await db
    .selectFrom(byUnit(db, today).as('counted'))
    .innerJoin('unit', 'unit.id', 'counted.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('post', (on) => on.on(sql<boolean>`"post"."id" = ${postOf}`))
    .leftJoin('building as home', 'home.id', 'post.buildingId')
    .leftJoin('unit as part', 'part.id', 'post.unitId')
    .groupBy('post.id')
    .select(['post.id as postId', 'post.name as chief', 'home.name as building', 'part.name as unit'])
    .select(({ fn }) => [
      fn.sum<number>('counted.people').as('people'),
      fn.sum<number>('counted.overdue').as('overdue'),
      fn.sum<number>('counted.soon').as('soon'),
    ])
    .orderBy(sql`min("counted"."sequence")`)
    .execute();
  const done = await metByPost(db, { from: `${today.slice(0, 7)}-01`, to: today });
  const named = rows.map(({ postId, chief, building, unit, ...counts }) => ({
    ...counts,
    ...{ postId: postId ?? 0, done: done.get(postId) ?? 0 },
    chief: chief ?? '',
    where: postId === null ? '没有楼栋长的单元' : `${building}${unit ?? ''}`,
  }));
  return [...named.filter(({ postId }) => postId !== 0), ...named.filter(({ postId }) => postId === 0)];
}

/** The next day by plan of one person, and how often; undefined where nobody asks for them. */
export const dueOfPerson = (db: Reader, today: string, personId: number) =>
  db
    .selectFrom(plannedPeople(today).as('planned'))
    .select(['dueOn', 'every'])
    .where('planned.personId', '=', personId)
    .executeTakeFirst();
