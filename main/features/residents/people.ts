import type { Selectable } from 'kysely';
import type { PersonState } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { ResidentTables } from './table';

export type Person = Selectable<ResidentTables['person']>;
type State = ReturnType<typeof PersonState.parse>;

/** A room with the names of where it is. */
export type Place = { roomId: number; unitId: number; buildingId: number; building: string; unit: string; room: string };

/** `1号楼1单元101室`. */
export const placeWords = ({ building, unit, room }: Pick<Place, 'building' | 'unit' | 'room'>): string =>
  `${building}${unit}${room}${/\d$/.test(room) ? '室' : ''}`;

/** One residence of one person, with its place. */
export type Stay = Selectable<ResidentTables['residence']> & Place;

const placeColumns = [
  'room.id as roomId',
  'unit.id as unitId',
  'building.id as buildingId',
  'building.name as building',
  'unit.name as unit',
  'room.number as room',
] as const;

const personById = keptQuery((db, { id }: Places<{ id: number }>) => db.selectFrom('person').selectAll().where('id', '=', id));

/** As the ledger has them, erased or not. Refuses when there is nobody of this id. */
export async function personOf(db: Reader, id: number): Promise<Person> {
  const [person] = await personById(db, { id });
  if (!person) throw new Refusal('没有找到这个人，请重新搜索。');
  return person;
}

/** Somebody something can be done with. Refuses when there is nobody of this id, or nothing left of them. */
export async function findPerson(db: Reader, id: number): Promise<Person> {
  const person = await personOf(db, id);
  if (person.erasedOn !== null) {
    throw new Refusal(`这个人的个人信息已在${dayWords(person.erasedOn)}删除，不能再办理。再来居住请重新登记。`);
  }
  if (person.mergedInto !== null) {
    const { name } = await personOf(db, person.mergedInto);
    throw new Refusal(`这条记录已经合并到${name}，请在${name}的卡片上办理。`);
  }
  return person;
}

/** Refuses when there is no such room. */
export async function findPlace(db: Reader, roomId: number): Promise<Place> {
  const place = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(placeColumns)
    .where('room.id', '=', roomId)
    .executeTakeFirst();
  if (!place) throw new Refusal('没有找到这间房，请重新选择。');
  return place;
}

/** The room's place in words. */
export const placeOfRoom = async (db: Reader, roomId: number): Promise<string> => placeWords(await findPlace(db, roomId));

const stays = (db: Reader) =>
  db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .selectAll('residence')
    .select(placeColumns);

/** Where the person lives, or lived last. */
export async function lastStay(db: Reader, personId: number): Promise<Stay> {
  const stay = await stays(db).where('residence.personId', '=', personId).orderBy('residence.id', 'desc').executeTakeFirst();
  if (!stay) throw new Refusal('这个人没有住处记录，请重新搜索。');
  return stay;
}

/** A person and the records that were merged into theirs. */
export async function recordsOf(db: Reader, personId: number): Promise<number[]> {
  const merged = await db.selectFrom('person').select('id').where('mergedInto', '=', personId).orderBy('id').execute();
  return [personId, ...merged.map(({ id }) => id)];
}

/** Every place a person lived at, in order, under whatever record. */
export const allStays = async (db: Reader, personId: number): Promise<Stay[]> =>
  stays(db)
    .where('residence.personId', 'in', await recordsOf(db, personId))
    .orderBy('residence.id')
    .execute();

/** The people of a household as they stand now, in the order they came. */
export const staysOf = (db: Reader, householdId: number): Promise<Stay[]> =>
  stays(db)
    .where('residence.householdId', '=', householdId)
    .where('residence.endedOn', 'is', null)
    .orderBy('residence.id')
    .execute();

type Fate = Pick<Person, 'diedOn' | 'erasedOn' | 'mergedInto'> & { endedOn: string | null };

export const stateOf = ({ diedOn, endedOn, erasedOn, mergedInto }: Fate): State => {
  if (erasedOn !== null) return 'erased';
  if (mergedInto !== null) return 'merged';
  if (diedOn !== null) return 'dead';
  return endedOn === null ? 'present' : 'left';
};

/** The person and where they live. Refuses, saying since when, for somebody who left or died. */
export async function findPresent(db: Reader, id: number): Promise<{ person: Person; stay: Stay }> {
  const person = await findPerson(db, id);
  if (person.diedOn !== null) throw new Refusal(`${person.name}已于${dayWords(person.diedOn)}去世。`);
  const stay = await lastStay(db, id);
  if (stay.endedOn !== null) throw new Refusal(`${person.name}已于${dayWords(stay.endedOn)}迁出。`);
  return { person, stay };
}
