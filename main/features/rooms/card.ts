import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import type { HouseFacts, PictureRoom, RoomCard } from '../../../shared/features/rooms';
import { maskPhone } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { homesCounted, roomsOf } from './picture';
import { difference } from './to-check';

export const houseColumns = [
  'room.purpose',
  'room.area',
  'room.tenure',
  'room.letFor',
  'room.leaseEndsOn',
  'room.ownerName',
  'room.ownerPhone',
  'room.ownerAddress',
] as const;

/** The room at its place with what the house ledger keeps, numbers in full. A refusal when there is none. */
export async function needRoom(db: Reader, id: number) {
  const found = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['room.id', 'room.number', 'room.floor', 'room.unitId', 'unit.name as unit', 'building.name as building'])
    .select(houseColumns)
    .select(difference.as('difference'))
    .where('room.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('没有找到这间房，请重新选择。');
  const { purpose, area, tenure, letFor, leaseEndsOn, ownerName, ownerPhone, ownerAddress, ...place } = found;
  const house: HouseFacts = { purpose, area, tenure, letFor, leaseEndsOn, ownerName, ownerPhone, ownerAddress };
  return { place, house };
}

/** Those there now first, then those who were, newest first. */
const householdsIn = (db: Reader, roomId: number) =>
  db
    .selectFrom('household')
    .leftJoin('residence', (on) =>
      on
        .onRef('residence.householdId', '=', 'household.id')
        .on((eb) => eb.or([eb('residence.endedOn', 'is', null), eb('household.endedOn', 'is not', null)])),
    )
    .leftJoin('person', 'person.id', 'residence.personId')
    .select(['household.id', 'household.openedOn', 'household.endedOn', 'household.verifiedOn'])
    .select(({ fn }) => [
      fn.count<number>('residence.id').as('residents'),
      sql<string | null>`max(case when "residence"."relation" = ${HEAD} then "person"."name" end)`.as('headName'),
    ])
    .where('household.roomId', '=', roomId)
    .groupBy('household.id')
    .orderBy((eb) => eb('household.endedOn', 'is not', null))
    .orderBy('household.id', 'desc')
    .execute();

/** Everything the card of a room shows. */
export async function roomCard(db: Reader, id: number, today: string): Promise<RoomCard> {
  const { place, house } = await needRoom(db, id);
  const homes = await homesCounted(db).where('room.id', '=', id).groupBy('household.id').orderBy('household.id').execute();
  const [{ state, needsVisit }] = roomsOf(homes, today) as [PictureRoom];
  const aliases = await db
    .selectFrom('roomAlias')
    .select(['number', 'endedOn', 'endReason'])
    .where('roomId', '=', id)
    .orderBy('id', 'desc')
    .execute();
  const { unitId: _, ...shown } = place;
  return {
    ...shown,
    state,
    needsVisit,
    house: { ...house, ownerPhone: house.ownerPhone && maskPhone(house.ownerPhone) },
    households: await householdsIn(db, id),
    aliases,
  };
}
