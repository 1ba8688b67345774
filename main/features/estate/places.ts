import type { Updateable } from 'kysely';
import { type BuildingPlan, floorOf, roomsOf, sequenceOf } from '../../../shared/features/estate';
import type { CommandPowers } from '../../powers';
import type { EstateTables } from './table';

/** A room by its names, as people and sheets say it. */
export type PlaceName = { building: string; unit: string; room: string };

/** First and last id of what was added, per table; null where nothing was. */
export type IdRange = [number, number] | null;
export type AddedPlaces = { building: IdRange; unit: IdRange; room: IdRange };

/** One string for one room; the separator cannot occur in a name. */
export const placeKey = (place: PlaceName): string => `${place.building}\n${place.unit}\n${place.room}`;

type Powers = Pick<CommandPowers, 'db' | 'insertRows'>;
type Known = { buildings: Map<string, number>; units: Map<string, number>; rooms: Map<string, number> };

/** Every building, unit and room of the estate, by name. */
export async function knownPlaces(db: Pick<CommandPowers['db'], 'selectFrom'>): Promise<Known> {
  const rows = await db
    .selectFrom('building')
    .leftJoin('unit', 'unit.buildingId', 'building.id')
    .leftJoin('room', 'room.unitId', 'unit.id')
    .select(['building.id as buildingId', 'building.name as building', 'unit.id as unitId', 'unit.name as unit'])
    .select(['room.id as roomId', 'room.number as room'])
    .execute();
  const known: Known = { buildings: new Map(), units: new Map(), rooms: new Map() };
  for (const row of rows) {
    known.buildings.set(row.building, row.buildingId);
    if (row.unitId === null || row.unit === null) continue;
    known.units.set(`${row.building}\n${row.unit}`, row.unitId);
    if (row.roomId !== null && row.room !== null) {
      known.rooms.set(placeKey({ building: row.building, unit: row.unit, room: row.room }), row.roomId);
    }
  }
  return known;
}

async function nextIds({ db }: Powers) {
  const newest = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('building')
        .select((e) => e.fn.max('id').as('id'))
        .as('building'),
      eb
        .selectFrom('unit')
        .select((e) => e.fn.max('id').as('id'))
        .as('unit'),
      eb
        .selectFrom('room')
        .select((e) => e.fn.max('id').as('id'))
        .as('room'),
    ])
    .executeTakeFirstOrThrow();
  return { building: (newest.building ?? 0) + 1, unit: (newest.unit ?? 0) + 1, room: (newest.room ?? 0) + 1 };
}

const positionOf = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 9999);
const rangeOf = (rows: readonly { id: number }[]): IdRange => {
  const first = rows[0];
  const last = rows.at(-1);
  return first && last ? [first.id, last.id] : null;
};

type New = {
  building: { id: number; name: string }[];
  unit: { id: number; buildingId: number; name: string }[];
  room: { id: number; unitId: number; place: PlaceName }[];
};

/** The id kept under a name, or the one `add` makes for it. */
function idOf(kept: Map<string, number>, name: string, add: () => number): number {
  const there = kept.get(name);
  if (there !== undefined) return there;
  const id = add();
  kept.set(name, id);
  return id;
}

/**
 * Adds whatever of these rooms is not there yet, with its unit and building.
 * Returns the id of every room asked for, and what was added.
 */
export async function addPlaces(powers: Powers, wanted: Iterable<PlaceName>) {
  const known = await knownPlaces(powers.db);
  const next = await nextIds(powers);
  const added: New = { building: [], unit: [], room: [] };
  const append = <T extends keyof New>(table: T, row: Omit<New[T][number], 'id'>) => {
    const id = next[table] + added[table].length;
    (added[table] as unknown[]).push({ id, ...row });
    return id;
  };
  for (const place of wanted) {
    idOf(known.rooms, placeKey(place), () => {
      const buildingId = idOf(known.buildings, place.building, () => append('building', { name: place.building }));
      const unitId = idOf(known.units, `${place.building}\n${place.unit}`, () =>
        append('unit', { buildingId, name: place.unit }),
      );
      return append('room', { unitId, place });
    });
  }
  write(powers, added);
  const ranges: AddedPlaces = { building: rangeOf(added.building), unit: rangeOf(added.unit), room: rangeOf(added.room) };
  return { roomIds: known.rooms, added: ranges };
}

function write({ insertRows }: Powers, added: New) {
  insertRows(
    'building',
    ['id', 'name', 'position'],
    added.building.map((b) => [b.id, b.name, positionOf(b.name)]),
  );
  insertRows(
    'unit',
    ['id', 'buildingId', 'name', 'position'],
    added.unit.map((u) => [u.id, u.buildingId, u.name, positionOf(u.name)]),
  );
  insertRows(
    'room',
    ['id', 'unitId', 'number', 'floor', 'sequence'],
    added.room.map(({ id, unitId, place }) => [
      id,
      unitId,
      place.room,
      floorOf(place.room),
      sequenceOf(place.building, place.unit, place.room),
    ]),
  );
}

/** The rooms of a plan by name, in house order. */
export const placesOf = (plans: readonly BuildingPlan[]): PlaceName[] =>
  plans.flatMap(({ building, units }) =>
    units.flatMap((unit) => roomsOf(unit).map(({ number }) => ({ building, unit: unit.unit, room: number }))),
  );

/** Puts facts of one room right. */
export async function amendRoom(db: CommandPowers['db'], id: number, facts: Updateable<EstateTables['room']>): Promise<void> {
  await db.updateTable('room').set(facts).where('id', '=', id).execute();
}

type Power = Pick<CommandPowers, 'db'>;

async function removeRooms({ db }: Power, [from, to]: [number, number]) {
  await db
    .deleteFrom('room')
    .where('id', '>=', from)
    .where('id', '<=', to)
    .where('id', 'not in', (eb) => eb.selectFrom('household').select('household.roomId'))
    .where('id', 'not in', (eb) => eb.selectFrom('fieldValue').select('fieldValue.roomId').where('roomId', 'is not', null))
    .execute();
}

async function removeUnits({ db }: Power, [from, to]: [number, number]) {
  await db
    .deleteFrom('unit')
    .where('id', '>=', from)
    .where('id', '<=', to)
    .where('id', 'not in', (eb) => eb.selectFrom('room').select('room.unitId'))
    .where('id', 'not in', (eb) => eb.selectFrom('post').select('post.unitId').where('post.unitId', 'is not', null))
    .execute();
}

async function removeBuildings({ db }: Power, [from, to]: [number, number]) {
  await db
    .deleteFrom('building')
    .where('id', '>=', from)
    .where('id', '<=', to)
    .where('id', 'not in', (eb) => eb.selectFrom('unit').select('unit.buildingId'))
    .where('id', 'not in', (eb) => eb.selectFrom('post').select('post.buildingId'))
    .execute();
}

/** Takes places out again that a batch added, except those that something else has come to use. */
export async function removePlaces(power: Power, added: AddedPlaces): Promise<void> {
  if (added.room) await removeRooms(power, added.room);
  if (added.unit) await removeUnits(power, added.unit);
  if (added.building) await removeBuildings(power, added.building);
}
