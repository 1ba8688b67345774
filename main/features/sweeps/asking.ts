// Whom a sweep asks: each household by whoever heads it, each resident, or each room, lived in or not.
import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import type { Scope } from '../../../shared/features/consultation-words';
import type { SweepAsks } from '../../../shared/features/sweep-words';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { unitsWithChiefs } from '../chiefs/queries';
import { roomsWithin, staysIn } from '../consultations/queries';
import { peopleOf } from '../queries/queries';

export type Line = {
  unitId: number;
  roomId: number;
  /** Null: nobody lives there. */
  householdId: number | null;
  /** Who heads it, or the resident. */
  personId: number | null;
  name: string | null;
  postId: number | null;
};

/** Everybody who lives within the scope, in house order, in each household the head first. */
async function staysWithin(db: Reader, scope: Scope, asks: SweepAsks, today: string) {
  const people = 'queryId' in scope ? await peopleOf(db, { id: scope.queryId }, today) : null;
  const buildings = 'buildingIds' in scope ? scope.buildingIds : [];
  // A query means people; asked by household, it means the households they live in.
  const whole = asks === 'households';
  return db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['room.unitId', 'room.id as roomId', 'household.id as householdId', 'person.id as personId', 'person.name'])
    .where('residence.endedOn', 'is', null)
    .where('household.endedOn', 'is', null)
    .$if(buildings.length > 0, (stays) => stays.where('building.id', 'in', among(buildings)))
    .$if(people !== null && !whole, (stays) => stays.where('person.id', 'in', among(people ?? [])))
    .$if(people !== null && whole, (stays) =>
      stays.where('household.id', 'in', (eb) =>
        eb
          .selectFrom('residence as own')
          .select('own.householdId')
          .where('own.endedOn', 'is', null)
          .where('own.personId', 'in', among(people ?? [])),
      ),
    )
    .orderBy('building.position')
    .orderBy('room.sequence')
    .orderBy('room.id')
    .orderBy('household.id')
    .orderBy(sql`"residence"."relation" is not ${HEAD}`)
    .orderBy('residence.id')
    .execute();
}

type Asked = { asks: SweepAsks; scope: Scope };
type Placed = Omit<Line, 'postId'>;

/** Each household once, by whoever heads it; or everybody. */
async function livedIn(db: Reader, { asks, scope }: Asked, today: string): Promise<Placed[]> {
  const stays = await staysWithin(db, scope, asks, today);
  const met = new Set<number>();
  return asks === 'people' ? stays : stays.filter(({ householdId }) => !met.has(householdId) && met.add(householdId));
}

/** Each room once, by whoever heads the first household there. */
async function roomByRoom(db: Reader, { scope }: Asked, today: string): Promise<Placed[]> {
  const rooms = await roomsWithin(db, scope, today);
  const stays = await staysIn(db, rooms);
  return rooms.map(({ id: roomId, unitId }) => {
    const { householdId, personId, name } = stays.get(roomId)?.[0] ?? { householdId: null, personId: null, name: null };
    return { unitId, roomId, householdId, personId, name };
  });
}

/** Every line there would be. Refuses when there is nobody. */
export async function linesFor(db: Reader, asked: Asked, today: string): Promise<Line[]> {
  const rooms = asked.asks === 'rooms';
  const lines = await (rooms ? roomByRoom : livedIn)(db, asked, today);
  if (lines.length === 0) throw new Refusal(`选的范围里没有${rooms ? '房屋' : '住户'}，请重新选。`);
  const posts = new Map((await unitsWithChiefs(db)).map(({ unitId, chief }) => [unitId, chief?.id ?? null]));
  return lines.map((line) => ({ ...line, postId: posts.get(line.unitId) ?? null }));
}
