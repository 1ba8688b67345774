// Coming to live somewhere and leaving it. Every household and residence begins and ends through here.

import { HEAD } from '../../../shared/codes/relation';
import type { Residency } from '../../../shared/features/people';
import { dayWords } from '../../../shared/text';
import { keptQuery, keptWrite, type Places } from '../../database/kept-query';
import { freshId } from '../../fresh-id';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPlace, type Place, placeWords, type Stay } from './people';

/** Why a household ends that nobody lives in any more. */
const EMPTY = '已无人在册';

type Powers = Pick<CommandPowers, 'db' | 'note'>;
export type Home = Place & { householdId: number };
export type Arrival = { relation: string | null; residency: Residency | null; on: string };

/** A new household in a room, with its note. */
export async function openHousehold({ db, note }: Powers, roomId: number, on: string): Promise<Home> {
  const place = await findPlace(db, roomId);
  const id = await freshId(db, 'household');
  await db
    .insertInto('household')
    .values(opening(id, roomId, on))
    .execute();
  note({ subject: 'household', subjectId: id, before: null, after: { place: placeWords(place), openedOn: on } });
  return { ...place, householdId: id };
}

const opening = (id: number, roomId: number, openedOn: string) => ({
  ...{ id, roomId, openedOn },
  ...{ endedOn: null, endReason: null, verifiedOn: null },
});

async function standingHousehold(db: Reader, householdId: number): Promise<Home> {
  const household = await db
    .selectFrom('household')
    .select(['roomId', 'endedOn'])
    .where('id', '=', householdId)
    .executeTakeFirst();
  if (!household) throw new Refusal('没有找到这一户，请重新选择。');
  if (household.endedOn !== null) {
    throw new Refusal(`这一户已于${dayWords(household.endedOn)}结束，请选择房屋，另立一户。`);
  }
  return { ...(await findPlace(db, household.roomId)), householdId };
}

/** The household a person goes to: one that stands, or a new one in a room. */
export const homeAt = (powers: Powers, to: { householdId: number } | { roomId: number }, on: string): Promise<Home> =>
  'householdId' in to ? standingHousehold(powers.db, to.householdId) : openHousehold(powers, to.roomId, on);

/** Refuses a second head. `except`: the person who is to become it. */
export async function refuseSecondHead(
  db: Reader,
  householdId: number,
  relation: string | null,
  except: number | null,
): Promise<void> {
  if (relation !== HEAD) return;
  const head = await db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['person.id', 'person.name'])
    .where('residence.householdId', '=', householdId)
    .where('residence.endedOn', 'is', null)
    .where('residence.relation', '=', HEAD)
    .executeTakeFirst();
  if (head && head.id !== except) throw new Refusal(`这一户的户主是${head.name}。请先更正${head.name}与户主的关系，再定新户主。`);
}

/** The person lives there from that day on. Refuses a second head. Returns the id of the residence. */
export async function beginResidence(
  db: Powers['db'],
  personId: number,
  home: Home,
  { relation, residency, on }: Arrival,
): Promise<number> {
  await refuseSecondHead(db, home.householdId, relation, personId);
  const { id } = await db
    .insertInto('residence')
    .values({ personId, householdId: home.householdId, relation, residency, startedOn: on, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends one residence, and the household with it when this was the last person in it. */
export async function endResidence(powers: Powers, stay: Stay, on: string, reason: string): Promise<void> {
  await powers.db.updateTable('residence').set({ endedOn: on, endReason: reason }).where('id', '=', stay.id).execute();
  await closeIfEmpty(powers, stay, on);
}

/** Ends a household nobody lives in any more, with its note. Whether it did. */
export async function closeIfEmpty({ db, note }: Powers, stay: Stay, on: string): Promise<boolean> {
  const left = await db
    .selectFrom('residence')
    .select('id')
    .where('householdId', '=', stay.householdId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (left) return false;
  const after = { endedOn: on, endReason: EMPTY };
  await db.updateTable('household').set(after).where('id', '=', stay.householdId).execute();
  const before = { place: placeWords(stay), endedOn: null, endReason: null };
  note({ subject: 'household', subjectId: stay.householdId, before, after });
  return true;
}

const verifiedById = keptQuery((db, { id }: Places<{ id: number }>) =>
  db.selectFrom('household').select(['verifiedOn', 'endedOn']).where('id', '=', id),
);

const setVerified = keptWrite((db, { id, verifiedOn }: Places<{ id: number; verifiedOn: string }>) =>
  db.updateTable('household').set({ verifiedOn }).where('id', '=', id),
);

/** Somebody asked at the door: everything is as written. Answers when that was last so. Refuses a household that has ended. */
export async function verifyHousehold(
  db: Powers['db'],
  householdId: number,
  verifiedOn: string,
): Promise<{ verifiedOn: string | null }> {
  const [found] = await verifiedById(db, { id: householdId });
  if (!found) throw new Refusal('没有找到这一户，请重新选择。');
  if (found.endedOn !== null) throw new Refusal(`这一户已于${dayWords(found.endedOn)}结束，不用核对。`);
  await setVerified(db, { id: householdId, verifiedOn });
  return { verifiedOn: found.verifiedOn };
}

/** The limit the beginning of a residence sets for its end. */
export const startOf = ({ startedOn }: Pick<Stay, 'startedOn'>) => ({
  day: startedOn,
  words: `这里的登记从${dayWords(startedOn)}开始`,
});

/** What a note keeps of a residence. */
export const stayFacts = (stay: Pick<Stay, 'householdId' | 'relation' | 'residency' | 'building' | 'unit' | 'room'>) => ({
  householdId: stay.householdId,
  place: placeWords(stay),
  relation: stay.relation,
  residency: stay.residency,
});
