import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import { type Picture, type PictureRoom, type RoomState, VISIT_AFTER_DAYS } from '../../../shared/features/rooms';
import { daysAfter } from '../../../shared/rules/working-days';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** The day before which a household was checked too long ago. */
const visitBefore = (today: string): string => daysAfter(today, -VISIT_AFTER_DAYS);

/** Rooms with each household in them now and what is counted of its people; a room without any is a line as well. To be grouped by the household. */
export const homesCounted = (db: Reader) =>
  db
    .selectFrom('room')
    .leftJoin('household', (on) => on.onRef('household.roomId', '=', 'room.id').on('household.endedOn', 'is', null))
    .leftJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.endedOn', 'is', null))
    .select([
      'room.id',
      'room.number',
      'room.floor',
      'room.tenure',
      'room.unitId',
      'household.id as householdId',
      'household.verifiedOn',
    ])
    .select(({ fn }) => [
      fn.count<number>('residence.id').as('residents'),
      sql<number>`count(case when "residence"."residency" = '空挂' then 1 end)`.as('nominal'),
      sql<
        string | null
      >`max(case when "residence"."relation" = ${sql.lit(HEAD)} then (select "name" from "person" where "id" = "residence"."personId") end)`.as(
        'headName',
      ),
    ]);

type Home = Awaited<ReturnType<ReturnType<typeof homesCounted>['execute']>>[number];

/** How a room stands. Let counts only while somebody is written down there. */
function stateOf({ residents, nominal, tenure }: Pick<Home, 'residents' | 'nominal' | 'tenure'>): RoomState {
  if (residents === 0) return 'vacant';
  if (nominal === residents) return 'nominal';
  return tenure === '出租' ? 'let' : 'lived';
}

/** Both households of one room: the first that has a head is named, and the one checked longer ago wants the visit. */
const joined = (first: Home, next: Home): Home => ({
  ...first,
  residents: first.residents + next.residents,
  nominal: first.nominal + next.nominal,
  headName: first.headName ?? next.headName,
  verifiedOn: first.verifiedOn && next.verifiedOn && (first.verifiedOn < next.verifiedOn ? first.verifiedOn : next.verifiedOn),
});

/** A room as it stands, with all of its households counted together. Field by field: it is done for every room of a building. */
function roomOf(home: Home, households: number, before: string): PictureRoom {
  return {
    id: home.id,
    number: home.number,
    floor: home.floor,
    state: stateOf(home),
    headName: home.headName,
    households,
    residents: home.residents,
    needsVisit: home.residents > 0 && (home.verifiedOn ?? '') < before,
  };
}

/** The rooms these households are in: those of one room stand one behind the other. */
export function roomsOf(homes: readonly Home[], today: string): PictureRoom[] {
  const before = visitBefore(today);
  const rooms: PictureRoom[] = [];
  let open: Home | undefined;
  let households = 0;
  for (const home of homes) {
    const another = open?.id === home.id;
    households = another ? households + 1 : Number(home.householdId !== null);
    open = another && open ? joined(open, home) : home;
    rooms[another ? rooms.length - 1 : rooms.length] = roomOf(open, households, before);
  }
  return rooms;
}

/** In the order of three indexes, so that nothing has to be put in order to be grouped. */
const homesIn = keptQuery((db, { buildingId }: Places<{ buildingId: number }>) =>
  homesCounted(db)
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .select('unit.name as unit')
    .where('unit.buildingId', '=', buildingId)
    .groupBy(['unit.name', 'room.number', 'household.id'])
    .orderBy('unit.position')
    .orderBy('unit.name')
    .orderBy('room.sequence')
    .orderBy('household.id'),
);

const buildingOf = keptQuery((db, { id }: Places<{ id: number }>) =>
  db.selectFrom('building').select(['id', 'name']).where('id', '=', id),
);

/** One building, floor by floor. One query, whatever its size. */
export async function pictureOf(db: Reader, buildingId: number, today: string): Promise<Picture> {
  const [building] = await buildingOf(db, { id: buildingId });
  if (!building) throw new Refusal('没有找到这栋楼，请重新选择。');
  const units = new Map<number, { name: string; homes: Home[] }>();
  for (const home of await homesIn(db, { buildingId })) {
    const unit = units.get(home.unitId);
    if (unit) unit.homes.push(home);
    else units.set(home.unitId, { name: home.unit, homes: [home] });
  }
  return { ...building, units: [...units].map(([id, { name, homes }]) => ({ id, name, rooms: roomsOf(homes, today) })) };
}
