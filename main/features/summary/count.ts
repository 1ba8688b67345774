// Counting the ledger as it stood at the end of a day: one pass a building for people, one for rooms, one for chiefs.
// Whoever left on that day is no longer counted; whoever came on it is.
import { sql } from 'kysely';
import type { Reader } from '../../powers';
import { groupKinds, standsOn } from '../groups/queries';
import { countsOnce } from '../residents/queries';

/** `years` full years before a day, as births are written; a birth not after it belongs to someone of that age or more. */
export const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const birth = sql.ref('person.birthOn');
const residency = sql.ref('residence.residency');
/**
 * Births compare as text: `1966` and `1966-11` stand before each of their days, as if born on the first.
 * A birth after the day is nobody's age and counts as unknown.
 */
const bornBy = (limit: string) => sql<number>`count(case when ${birth} <= ${limit} then 1 end)`;
const whose = (words: string) => sql<number>`count(case when ${residency} = ${words} then 1 end)`;

const standing = (day: string, table: 'residence' | 'post') =>
  sql<boolean>`${sql.ref(`${table}.startedOn`)} <= ${day} and (${sql.ref(`${table}.endedOn`)} is null or ${sql.ref(`${table}.endedOn`)} > ${day})`;

/** Households, residents, residency and ages of each building that anybody belongs to. */
export const peopleByBuilding = (db: Reader, day: string) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .where(standing(day, 'residence'))
    .where(countsOnce(day))
    .groupBy('unit.buildingId')
    .select(({ fn }) => [
      'unit.buildingId as buildingId',
      fn.count<number>('residence.householdId').distinct().as('households'),
      fn.countAll<number>().as('residents'),
      whose('户籍').as('户籍'),
      whose('流动').as('流动'),
      whose('空挂').as('空挂'),
      bornBy(day).as('aged0'),
      bornBy(yearsBefore(day, 7)).as('aged7'),
      bornBy(yearsBefore(day, 18)).as('aged18'),
      bornBy(yearsBefore(day, 60)).as('aged60'),
      bornBy(yearsBefore(day, 70)).as('aged70'),
      bornBy(yearsBefore(day, 80)).as('aged80'),
      sql<number>`count(distinct case when ${residency} is not '空挂' then ${sql.ref('room.id')} end)`.as('livedRooms'),
    ])
    .execute();

export type BuildingPeople = Awaited<ReturnType<typeof peopleByBuilding>>[number];

/** Every building of the estate in house order, with its units and rooms as the list has them now. */
export const placesByBuilding = (db: Reader) =>
  db
    .selectFrom('building')
    .leftJoin('unit', 'unit.buildingId', 'building.id')
    .leftJoin('room', 'room.unitId', 'unit.id')
    .groupBy('building.id')
    .orderBy('building.position')
    .orderBy('building.id')
    .select(({ fn }) => [
      'building.id as buildingId',
      'building.name as building',
      fn.count<number>('unit.id').distinct().as('units'),
      fn.count<number>('room.id').as('rooms'),
    ])
    .execute();

export const postsOn = (db: Reader, day: string) =>
  db.selectFrom('post').where(standing(day, 'post')).select(['buildingId', 'unitId', 'name', 'phone']).execute();

/** People of each care group, and of any. A person in three groups counts once in each and once in all. */
export async function careGroups(db: Reader, day: string) {
  const tagged = db
    .selectFrom('personTag')
    .innerJoin('residence', 'residence.personId', 'personTag.personId')
    .innerJoin('person', 'person.id', 'personTag.personId')
    .where(standing(day, 'residence'))
    .where(countsOnce(day))
    .where(standsOn(day));
  const each = await tagged
    .groupBy('personTag.tag')
    .select(({ fn }) => ['personTag.tag as tag', fn.count<number>('personTag.personId').distinct().as('residents')])
    .execute();
  const all = await tagged
    .select(({ fn }) => fn.count<number>('personTag.personId').distinct().as('residents'))
    .executeTakeFirstOrThrow();
  const counted = new Map(each.map(({ tag, residents }) => [tag, residents]));
  return { all: all.residents, each: counted, kinds: await groupKinds(db) };
}

/** People of each care group in each building. */
export const careGroupsByBuilding = (db: Reader, day: string) =>
  db
    .selectFrom('personTag')
    .innerJoin('residence', 'residence.personId', 'personTag.personId')
    .innerJoin('person', 'person.id', 'personTag.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .where(standing(day, 'residence'))
    .where(countsOnce(day))
    .where(standsOn(day))
    .groupBy(['unit.buildingId', 'personTag.tag'])
    .select(({ fn }) => [
      'unit.buildingId as buildingId',
      'personTag.tag as tag',
      fn.count<number>('personTag.personId').distinct().as('value'),
    ])
    .execute();
