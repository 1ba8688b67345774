// Places as a search box names them, in SQL. The query speaks of 3号楼; the ledger may call the same building 3栋 or 3#.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { amongWritten } from '../../database/among';
import type { Placed } from '../../database/kept-query';
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

/** The names a place may go by in the ledger: JSON of a list each, null for a part that was not named. */
export type PlaceNames = { building: string | null; unit: string | null; room: string | null };

/** The same, or where they come in a statement that is kept. */
type Named = { [P in keyof PlaceNames]: Placed<string> | null };

const listed = (names: string[] | undefined) => (names === undefined ? null : JSON.stringify(names));

export const placeNames = ({ building, unit, room }: PlaceQuery): PlaceNames => ({
  building: listed(building === undefined ? undefined : buildingNames(building)),
  unit: listed(unit === undefined ? undefined : unitNames(unit)),
  room: listed(room === undefined ? undefined : cases(room)),
});

/** A list as one parameter, so that its length does not change the statement. */
const roomsNumbered = (eb: Rooms, room: Placed<string>) =>
  eb.selectFrom('room').select('room.id').where('room.number', 'in', amongWritten<string>(room));

/** From the building down (a cross join keeps that order): a thousand rooms are called 1101, one building is 3号楼. */
function roomsWithin(eb: Rooms, { building, unit, room }: Named) {
  let rooms = eb
    .selectFrom('building')
    .crossJoin('unit')
    .crossJoin('room')
    .select('room.id')
    .whereRef('unit.buildingId', '=', 'building.id')
    .whereRef('room.unitId', '=', 'unit.id');
  if (building !== null) rooms = rooms.where('building.name', 'in', amongWritten<string>(building));
  if (unit !== null) rooms = rooms.where('unit.name', 'in', amongWritten<string>(unit));
  return room === null ? rooms : rooms.where('room.number', 'in', amongWritten<string>(room));
}

/** Rooms that had this number before it was changed, within the place. */
const roomsOnceCalled = (eb: Rooms, room: Placed<string>, around: Named) =>
  eb
    .selectFrom('roomAlias')
    .select('roomAlias.roomId as id')
    .where('roomAlias.number', 'in', amongWritten<string>(room))
    .where('roomAlias.roomId', 'in', roomsWithin(eb, { ...around, room: null }));

/** Whether a room goes by these names, on the door or before. */
export function isRoomNamed(eb: Rooms, names: Named): Expression<SqlBool> {
  const { building, unit, room } = names;
  const now = room !== null && building === null && unit === null ? roomsNumbered(eb, room) : roomsWithin(eb, names);
  return eb('room.id', 'in', room === null ? now : now.union(roomsOnceCalled(eb, room, names)));
}

/** Whether a room is one of those a place means, by the number on the door or one it had before. */
export const isRoomAt = (eb: Rooms, place: PlaceQuery): Expression<SqlBool> => isRoomNamed(eb, placeNames(place));
