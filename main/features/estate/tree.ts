import { sql } from 'kysely';
import type { BuildingRow, RoomRow } from '../../../shared/features/estate';
import type { Reader } from '../../powers';

/** Buildings and units in house order with their counts; households and residents are those present. */
export async function buildingTree(db: Reader): Promise<BuildingRow[]> {
  const rows = await db
    .selectFrom('building')
    .innerJoin('unit', 'unit.buildingId', 'building.id')
    .leftJoin('room', 'room.unitId', 'unit.id')
    .leftJoin('household', (on) => on.onRef('household.roomId', '=', 'room.id').on('household.endedOn', 'is', null))
    .leftJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.endedOn', 'is', null))
    .select(['building.id as buildingId', 'building.name as building', 'unit.id', 'unit.name'])
    .select(({ fn }) => [
      fn.count<number>('room.id').distinct().as('rooms'),
      fn.count<number>('household.id').distinct().as('households'),
      fn.count<number>('residence.id').as('residents'),
    ])
    .groupBy('unit.id')
    .orderBy('building.position')
    .orderBy('building.name')
    .orderBy('unit.position')
    .orderBy('unit.name')
    .execute();
  const buildings: BuildingRow[] = [];
  for (const { buildingId, building, ...unit } of rows) {
    const last = buildings.at(-1);
    if (last?.id === buildingId) last.units.push(unit);
    else buildings.push({ id: buildingId, name: building, units: [unit] });
  }
  return buildings;
}

/** The rooms of one unit, bottom up, with the households in them and who heads them. */
export async function roomsOfUnit(db: Reader, unitId: number): Promise<RoomRow[]> {
  const rows = await db
    .selectFrom('room')
    .leftJoin('household', (on) => on.onRef('household.roomId', '=', 'room.id').on('household.endedOn', 'is', null))
    .leftJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.endedOn', 'is', null))
    .leftJoin('person', 'person.id', 'residence.personId')
    .select(['room.id', 'room.number', 'room.floor', 'household.id as householdId'])
    .select(({ fn }) => [
      fn.count<number>('residence.id').as('residents'),
      sql<string | null>`max(case when residence.relation = '02' then person.name end)`.as('headName'),
    ])
    .where('room.unitId', '=', unitId)
    .groupBy(['room.id', 'household.id'])
    .orderBy('room.sequence')
    .orderBy('household.id')
    .execute();
  const rooms: RoomRow[] = [];
  for (const { householdId, residents, headName, ...room } of rows) {
    const household = householdId === null ? [] : [{ id: householdId, headName, residents }];
    const last = rooms.at(-1);
    if (last?.id === room.id) last.households.push(...household);
    else rooms.push({ ...room, households: household });
  }
  return rooms;
}
