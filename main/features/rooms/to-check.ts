// Rooms somebody should look into: leases that end, and owners against who lives there.

import { type SelectQueryBuilder, sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import type { Difference, RoomToCheck } from '../../../shared/features/rooms';
import type { Input } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import type { Database } from '../index';

type Asked = Input<'rooms.toCheck'>;
type After = { key: string; id: number } | null;

/** Somebody lives in the room now who is called this. */
const lives = (
  extra = sql`1`,
) => sql`exists (select 1 from "household" join "residence" on "residence"."householdId" = "household"."id"
  and "residence"."endedOn" is null join "person" on "person"."id" = "residence"."personId"
  where "household"."roomId" = "room"."id" and "household"."endedOn" is null and ${extra})`;

const someone = lives(sql`"residence"."residency" is not '空挂'`);
const owner = lives(sql`"person"."name" = "room"."ownerName"`);

/** How the house ledger and who lives there speak against each other; null where they do not. */
export const difference = sql<Difference | null>`case
  when "room"."tenure" = '空置' and ${someone} then 'vacantButLived'
  when "room"."tenure" = '自住' and not ${lives()} then 'ownButEmpty'
  when "room"."tenure" = '自住' and "room"."ownerName" is not null and not ${owner} then 'ownButOthers'
  when "room"."tenure" in ('出租', '借住') and "room"."ownerName" is not null and ${owner} then 'letButOwner'
  end`;

const head = sql<
  string | null
>`(select "person"."name" from "household" join "residence" on "residence"."householdId" = "household"."id"
  and "residence"."endedOn" is null join "person" on "person"."id" = "residence"."personId" where "household"."roomId" = "room"."id"
  and "residence"."relation" = ${HEAD} limit 1)`;

type Rooms = SelectQueryBuilder<Database, 'room' | 'unit' | 'building', object>;

const roomsIn = (db: Reader): Rooms =>
  db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId') as Rooms;

/** What a list holds, and the order it stands in, as text that compares. */
const lists = {
  leases: {
    key: sql<string>`"room"."leaseEndsOn"`,
    of: (rooms: Rooms, { within }: Asked, today: string) =>
      rooms.where('room.leaseEndsOn', 'is not', null).where('room.leaseEndsOn', '<=', daysAfter(today, within ?? 0)),
  },
  owners: {
    key: sql<string>`printf('%020d', "room"."sequence")`,
    of: (rooms: Rooms) => rooms.where('room.tenure', 'is not', null).where(difference, 'is not', null),
  },
} as const;

/** How many leases have ended, or end within so many days. */
export async function leasesEnding(db: Reader, today: string, within: number): Promise<number> {
  const { total } = await lists.leases
    .of(roomsIn(db), { list: 'leases', within }, today)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

const behind = (key: typeof lists.leases.key, after: NonNullable<After>) =>
  sql<boolean>`(${key} > ${after.key} or (${key} = ${after.key} and "room"."id" > ${after.id}))`;

/** A page of a list, in its order, and how many there are in all. */
export async function roomsToCheck(looking: Looking, asked: Asked) {
  const { db, today } = looking;
  const { list, after = null, most = 50 } = asked;
  const { key, of } = lists[list];
  const counted = of(roomsIn(db), asked, today).select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(looking, counted);
  const found = await of(roomsIn(db), asked, today)
    .$if(after !== null, (rooms) => rooms.where(behind(key, after ?? { key: '', id: 0 })))
    .select(['room.id', 'building.name as building', 'unit.name as unit', 'building.id as buildingId'])
    .select(['room.number', 'room.tenure', 'room.leaseEndsOn', 'room.ownerName'])
    .select([head.as('headName'), difference.as('difference'), key.as('key')])
    .orderBy(key)
    .orderBy('room.id')
    .limit(most + 1)
    .execute();
  const rows = found.slice(0, most).map(({ key: _, ...row }): RoomToCheck => row);
  const last = found[most - 1];
  return { rows, total, next: found.length > most && last ? { key: last.key, id: last.id } : null };
}
