// A pasted message against the estate: which room it means, who of those living there speaks, what it is about.
import { sql } from 'kysely';
import type { orders } from '../../../shared/features/order-acts';
import type { OrderPlace } from '../../../shared/features/orders';
import { hinted, readMessage, type Said } from '../../../shared/rules/order-text';
import type { HandlersFor, Reader } from '../../powers';
import { buildingName, unitName } from '../../search/query';
import { whereWords } from './rows';

/** Categories that stand, with the words that speak of them. */
export async function standingCategories(db: Reader) {
  const rows = await db.selectFrom('orderCategory').selectAll().where('endedOn', 'is', null).orderBy('id').execute();
  return rows.map(({ hints, ...row }) => ({ ...row, hints: JSON.parse(hints) as string[] }));
}

type Spoken = Pick<Said, 'building' | 'unit' | 'room'>;
const nowhere: OrderPlace = { roomId: null, unitId: null, buildingId: null, place: '' };

/** Buildings and units of the estate, to look places up in. */
export async function estateOf(db: Reader) {
  const buildings = await db.selectFrom('building').select(['id', 'name']).orderBy('position').execute();
  const units = await db.selectFrom('unit').select(['id', 'name', 'buildingId']).orderBy('position').execute();
  return { buildings, units };
}
type Estate = Awaited<ReturnType<typeof estateOf>>;

/** The place people mean, as far down as the estate has it. */
export async function placeMeant(db: Reader, { buildings, units }: Estate, said: Spoken): Promise<OrderPlace> {
  if (said.building === '') return nowhere;
  const building = buildings.find(({ name }) => buildingName(name) === buildingName(said.building));
  if (!building) return { ...nowhere, place: [`${said.building}号楼`, said.unit && `${said.unit}单元`, said.room].join('') };
  const within = units.filter(({ buildingId }) => buildingId === building.id);
  const unit = said.unit === '' ? undefined : within.find(({ name }) => unitName(name) === unitName(said.unit));
  const here = { ...nowhere, buildingId: building.id, unitId: unit?.id ?? null };
  if (said.room === '') return here;
  const rooms = await db
    .selectFrom('room')
    .select(['id', 'unitId'])
    .where('number', '=', said.room)
    .where('unitId', 'in', unit ? [unit.id] : within.map(({ id }) => id))
    .execute();
  const [room, another] = rooms;
  if (!room || another) return { ...here, place: said.room };
  return { ...here, unitId: room.unitId, roomId: room.id };
}

/** The one resident who is meant: living in the room under this name, or the only one with this phone. */
async function whoSpeaks(db: Reader, { name, phone }: Said, roomId: number | null): Promise<{ id: number; name: string } | null> {
  const people = db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .select(['person.id', 'person.name'])
    .where('residence.endedOn', 'is', null)
    .distinct()
    .limit(2);
  if (roomId !== null && name !== '') {
    const [one, other] = await people.where('household.roomId', '=', roomId).where('person.name', '=', name).execute();
    if (one && !other) return one;
  }
  if (phone === '') return null;
  const [one, other] = await people
    .where(sql<boolean>`replace("person"."phone", '-', '') = ${phone.replaceAll('-', '')}`)
    .$if(name !== '', (q) => q.where('person.name', '=', name))
    .execute();
  return one && !other ? one : null;
}

async function wordsOfPlace(db: Reader, estate: Estate, { buildingId, unitId, roomId, place }: OrderPlace): Promise<string> {
  const building = estate.buildings.find(({ id }) => id === buildingId)?.name ?? null;
  const unit = estate.units.find(({ id }) => id === unitId)?.name ?? null;
  const room =
    roomId === null ? undefined : await db.selectFrom('room').select('number').where('id', '=', roomId).executeTakeFirst();
  return whereWords({ building, unit, room: room?.number ?? null, place });
}

export const readingHandlers: HandlersFor<Pick<typeof orders, 'orders.readText'>> = {
  'orders.readText': async ({ db }, { text }) => {
    const said = readMessage(text);
    const estate = await estateOf(db);
    const where = await placeMeant(db, estate, said);
    const who = await whoSpeaks(db, said, where.roomId);
    const category = hinted(said.words, await standingCategories(db));
    return {
      ...{ name: who?.name ?? said.name, phone: said.phone, personId: who?.id ?? null },
      ...{ where, placeWords: await wordsOfPlace(db, estate, where), categoryId: category?.id ?? null, words: said.words },
    };
  },
};
