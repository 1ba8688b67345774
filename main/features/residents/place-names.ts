// Places as a search box names them, in SQL. The query speaks of 3号楼; the ledger may call the same building 3栋 or 3#.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { among } from '../../database/among';
import type { PlaceQuery } from '../../search/query';
import type { Database } from '../index';

type Rooms = ExpressionBuilder<Database, 'room'>;

const buildingWords = ['号楼', '栋', '幢', '座', '楼', '#', '号', ''];
const unitWords = ['单元', '门', ''];

const padded = (number: string) => [number, number.padStart(2, '0'), number.padStart(3, '0')];
const cases = (name: string) => [name, name.toLowerCase()];
const every = (numbers: string[], words: string[]) => numbers.flatMap((number) => words.map((word) => number + word));

function buildingNames(name: string): string[] {
  const number = /^(\d+)号楼$/.exec(name)?.[1];
  if (number) return every(padded(number), buildingWords);
  const letter = /^([A-Z]\d{0,2})座$/.exec(name)?.[1];
  return letter ? every(cases(letter), ['座', '']) : cases(name);
}

function unitNames(name: string): string[] {
  const number = /^(.+)单元$/.exec(name)?.[1];
  if (!number) return [name];
  return every(/^\d+$/.test(number) ? padded(number) : [number], unitWords);
}

/** A list as one parameter, so that its length does not change the statement. */
const roomsNumbered = (eb: Rooms, room: string) =>
  eb
    .selectFrom('room')
    .select('room.id')
    .where('room.number', 'in', among(cases(room)));

/** From the building down (a cross join keeps that order): a thousand rooms are called 1101, one building is 3号楼. */
const roomsWithin = (eb: Rooms, { building, unit, room }: PlaceQuery) =>
  eb
    .selectFrom('building')
    .crossJoin('unit')
    .crossJoin('room')
    .select('room.id')
    .whereRef('unit.buildingId', '=', 'building.id')
    .whereRef('room.unitId', '=', 'unit.id')
    .$if(building !== undefined, (rooms) => rooms.where('building.name', 'in', among(buildingNames(building ?? ''))))
    .$if(unit !== undefined, (rooms) => rooms.where('unit.name', 'in', among(unitNames(unit ?? ''))))
    .$if(room !== undefined, (rooms) => rooms.where('room.number', 'in', among(cases(room ?? ''))));

/** Rooms that had this number before it was changed, within the place. */
const roomsOnceCalled = (eb: Rooms, { room, ...around }: PlaceQuery & { room: string }) =>
  eb
    .selectFrom('roomAlias')
    .select('roomAlias.roomId as id')
    .where('roomAlias.number', 'in', among(cases(room)))
    .where('roomAlias.roomId', 'in', roomsWithin(eb, around));

/** Whether a room is one of those a place means, by the number on the door or one it had before. */
export function isRoomAt(eb: Rooms, place: PlaceQuery): Expression<SqlBool> {
  const { building, unit, room } = place;
  const onlyRoom = building === undefined && unit === undefined && room !== undefined;
  const now = onlyRoom ? roomsNumbered(eb, room) : roomsWithin(eb, place);
  return eb('room.id', 'in', room === undefined ? now : now.union(roomsOnceCalled(eb, { ...place, room })));
}
