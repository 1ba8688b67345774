// Who looks after what, as other features meet it: the list of units with the chief each one has now.
import { sql } from 'kysely';
import type { Chief, ChiefRow } from '../../../shared/features/chiefs';
import { keptQuery } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { standingOn } from '../residents/queries';

export { enterPosts } from './enter';
export { chiefMark, chiefsServedAs, forgetChiefs, forgetPosts, postsHeldBy } from './forget';
export { handOverChiefs } from './handing-over';
export { chiefsWithin, type HeldChief, placesOf } from './held';
export { chiefsNow } from './now';
export { termHandlers as chiefActs } from './terms';
export { chiefSource } from './timeline';
export { servedRows } from './told';

/** Posts held now, by `unit <id>` or `building <id>`. */
const postsNow = keptQuery((db) =>
  db.selectFrom('post').select(['id', 'buildingId', 'unitId', 'name', 'phone', 'startedOn']).where('endedOn', 'is', null),
);

type HeldPost = Awaited<ReturnType<typeof postsNow>>[number];

const byPlace = (posts: readonly HeldPost[]): Map<string, Chief> =>
  new Map(
    posts.map(({ id, buildingId, unitId, name, phone, startedOn }) => [
      unitId === null ? `building ${buildingId}` : `unit ${unitId}`,
      { id, name, phone, scope: unitId === null ? 'building' : 'unit', since: startedOn },
    ]),
  );

/** Households and people who live in each unit now, or are registered there. */
async function peopleByUnit(db: Reader) {
  const rows = await db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .where('residence.endedOn', 'is', null)
    .groupBy('room.unitId')
    .select((eb) => [
      'room.unitId as unitId',
      eb.fn.countAll<number>().as('residents'),
      sql<number>`count(distinct ${sql.ref('residence.householdId')})`.as('households'),
    ])
    .execute();
  return new Map(rows.map((row) => [row.unitId, row]));
}

const unitsInOrder = keptQuery((db) =>
  db
    .selectFrom('unit')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .orderBy('building.position')
    .orderBy('building.id')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .select(['building.id as buildingId', 'building.name as building', 'unit.id as unitId', 'unit.name as unit']),
);

/** A unit and who looks after it. */
export type UnitChief = Omit<ChiefRow, 'households' | 'residents'>;

/** One row for each unit, in house order. The chief of the unit goes before the chief of its building. */
async function unitsUnder(db: Reader, chiefs: ReadonlyMap<string, Chief>): Promise<UnitChief[]> {
  const units = await unitsInOrder(db, {});
  return units.map((unit) => ({
    ...unit,
    chief: chiefs.get(`unit ${unit.unitId}`) ?? chiefs.get(`building ${unit.buildingId}`) ?? null,
  }));
}

export const unitsWithChiefs = async (db: Reader): Promise<UnitChief[]> => unitsUnder(db, byPlace(await postsNow(db, {})));

/** The units of today with who looked after them at the end of a day. */
export async function unitsWithChiefsOn(db: Reader, day: string): Promise<UnitChief[]> {
  const columns = ['id', 'buildingId', 'unitId', 'name', 'phone', 'startedOn'] as const;
  return unitsUnder(db, byPlace(await db.selectFrom('post').select(columns).where(standingOn('post', day)).execute()));
}

/** The same with the households and people of each unit. Counting them reads everybody. */
export async function unitsWithPeople(db: Reader): Promise<ChiefRow[]> {
  const people = await peopleByUnit(db);
  return (await unitsWithChiefs(db)).map((unit) => ({
    ...unit,
    households: people.get(unit.unitId)?.households ?? 0,
    residents: people.get(unit.unitId)?.residents ?? 0,
  }));
}

/** Units nobody looks after now. */
export async function unitsWithoutChief(db: Reader): Promise<{ units: number; without: number }> {
  return db
    .selectFrom('unit')
    .leftJoin('post', (join) =>
      join
        .onRef('post.buildingId', '=', 'unit.buildingId')
        .on('post.endedOn', 'is', null)
        .on((eb) => eb.or([eb('post.unitId', 'is', null), eb('post.unitId', '=', eb.ref('unit.id'))])),
    )
    .select([
      sql<number>`count(distinct ${sql.ref('unit.id')})`.as('units'),
      sql<number>`count(distinct case when ${sql.ref('post.id')} is null then ${sql.ref('unit.id')} end)`.as('without'),
    ])
    .executeTakeFirstOrThrow();
}

export { chiefOf } from './chief-of';
