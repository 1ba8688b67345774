// Who is asked: each household where it lives, or the owner of each room, with what the ledger knows of them when it opens.
import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import type { Asks, Scope } from '../../../shared/features/consultation-words';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { peopleOf } from '../queries/queries';

export type Line = {
  roomId: number;
  householdId: number | null;
  personId: number | null;
  name: string | null;
  phone: string | null;
  /** 0.01 ㎡. */
  area: number | null;
  place: string;
};

/** Rooms within the scope, in house order. */
export async function roomsWithin(db: Reader, scope: Scope, today: string) {
  const people = 'queryId' in scope ? await peopleOf(db, { id: scope.queryId }, today) : null;
  const buildings = 'buildingIds' in scope ? scope.buildingIds : [];
  return db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['room.id', 'room.unitId', 'room.ownerName', 'room.ownerPhone', 'room.area', 'room.number as room'])
    .select(['unit.name as unit', 'building.name as building'])
    .$if(buildings.length > 0, (rooms) => rooms.where('building.id', 'in', among(buildings)))
    .$if(people !== null, (rooms) =>
      rooms.where('room.id', 'in', (eb) =>
        eb
          .selectFrom('household')
          .innerJoin('residence', 'residence.householdId', 'household.id')
          .select('household.roomId')
          .where('residence.endedOn', 'is', null)
          .where('residence.personId', 'in', among(people ?? [])),
      ),
    )
    .orderBy('building.position')
    .orderBy('room.sequence')
    .orderBy('room.id')
    .execute();
}

type Room = Awaited<ReturnType<typeof roomsWithin>>[number];
type Stay = { householdId: number; personId: number; name: string; phone: string | null };

/** Who lives in these rooms now, by room; in each household the head first. */
export async function staysIn(db: Reader, rooms: readonly Pick<Room, 'id'>[]): Promise<Map<number, Stay[]>> {
  const rows = await db
    .selectFrom('household')
    .innerJoin('residence', 'residence.householdId', 'household.id')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['household.roomId', 'household.id as householdId', 'person.id as personId', 'person.name', 'person.phone'])
    .where('household.endedOn', 'is', null)
    .where('residence.endedOn', 'is', null)
    .where('household.roomId', 'in', among(rooms.map(({ id }) => id)))
    .orderBy('household.id')
    .orderBy(sql`"residence"."relation" is not ${HEAD}`)
    .orderBy('residence.id')
    .execute();
  const stays = new Map<number, Stay[]>();
  for (const { roomId, ...stay } of rows) stays.set(roomId, [...(stays.get(roomId) ?? []), stay]);
  return stays;
}

const placeOf = ({ building, unit, room }: Room) => `${building}${unit}${room}`;
/** The ledger keeps square metres to the hundredth. */
const hundredths = (area: number | null) => (area === null ? null : Math.round(area * 100));

/** Each household once, by whoever heads it; an area is the room's, not a household's. */
function householdLines(room: Room, stays: readonly Stay[]): Line[] {
  const heads = new Map<number, Stay>();
  for (const stay of stays) if (!heads.has(stay.householdId)) heads.set(stay.householdId, stay);
  return [...heads.values()].map((head) => ({ ...head, roomId: room.id, area: null, place: placeOf(room) }));
}

/** The room's owner; a person of the ledger where somebody of that name lives there. */
function ownerLine(room: Room, stays: readonly Stay[]): Line {
  const owner = stays.find(({ name }) => name === room.ownerName);
  return {
    ...{ roomId: room.id, householdId: owner?.householdId ?? stays[0]?.householdId ?? null, personId: owner?.personId ?? null },
    ...{ name: room.ownerName, phone: room.ownerPhone ?? owner?.phone ?? null },
    ...{ area: hundredths(room.area), place: placeOf(room) },
  };
}

/** Everybody who would be asked. Refuses when there is nobody. */
export async function linesFor(db: Reader, asked: { asks: Asks; scope: Scope }, today: string): Promise<Line[]> {
  const rooms = await roomsWithin(db, asked.scope, today);
  const stays = await staysIn(db, rooms);
  const linesOf = (room: Room) => {
    const there = stays.get(room.id) ?? [];
    return asked.asks === 'households' ? householdLines(room, there) : [ownerLine(room, there)];
  };
  const lines = rooms.flatMap(linesOf);
  if (lines.length === 0)
    throw new Refusal(asked.asks === 'households' ? '选的范围里没有住户，请重新选。' : '选的范围里没有房屋，请重新选。');
  return lines;
}

/** Rooms of one owner get one number: the same name with the same phone. Without both, a room is an owner of its own. */
export function ownerNumbers(lines: readonly Pick<Line, 'name' | 'phone'>[], asks: Asks): number[] {
  const known = new Map<string, number>();
  return lines.map(({ name, phone }, at) => {
    if (asks === 'households' || !name || !phone) return at + 1;
    const key = `${name}\n${phone.replace(/\D/g, '')}`;
    const number = known.get(key) ?? at + 1;
    known.set(key, number);
    return number;
  });
}

/** What the words on paper and screen say of where it is asked. */
export async function scopeWordsOf(db: Reader, scope: Scope): Promise<string> {
  if ('queryId' in scope) {
    const found = await db.selectFrom('savedQuery').select('name').where('id', '=', scope.queryId).executeTakeFirst();
    return `查询“${found?.name ?? ''}”里的住户`;
  }
  if (scope.buildingIds.length === 0) return '全小区';
  const buildings = await db
    .selectFrom('building')
    .select('name')
    .where('id', 'in', among(scope.buildingIds))
    .orderBy('position')
    .execute();
  return buildings.map(({ name }) => name).join('、');
}
