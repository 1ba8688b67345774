// The rows behind figures of the ledger that no list shows exactly: rooms, units, buildings and chiefs, whoever is of no known age or
// in any group, and what the station asks itself. As of a day, like the figures; the rows say which of it is kept by day.
import { sql } from 'kysely';
import type { OperationName } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { type UnitChief, unitsWithChiefsOn } from '../chiefs/queries';
import { standsOn } from '../groups/queries';
import { reportedStays } from '../queries/queries';
import { countsOnce, placeWords, standingOn } from '../residents/queries';

export type LedgerRow = { words: string; to: string };
type Rows = (db: Reader, day: string) => Promise<LedgerRow[]>;
/** `needs`: what whoever sees the rows must be permitted. `kept`: what of it the ledger does not know by day. */
export type LedgerRows = { needs: OperationName; rows: Rows; kept: string };

const REGISTER = '楼栋、单元和房屋没有记从哪天起，按现在的名册列';

/** Stays with who it is and where, in house order. */
const stays = (db: Reader) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['person.id', 'person.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .orderBy('room.sequence')
    .orderBy('residence.id');

/** Everybody who counts on a day. */
const peopleOn = (db: Reader, day: string) => stays(db).where(standingOn('residence', day)).where(countsOnce(day));

type Somebody = { id: number; name: string; building: string; unit: string; room: string };
const personRow = (one: Somebody): LedgerRow => ({ words: `${placeWords(one)}　${one.name}`, to: `/residents/${one.id}` });

const agelessRows: Rows = async (db, day) => {
  const birth = sql.ref<string | null>('person.birthOn');
  const people = await peopleOn(db, day)
    .where(({ eb, or }) => or([eb(birth, 'is', null), eb(birth, '>', day)]))
    .execute();
  return people.map(personRow);
};

const groupRows: Rows = async (db, day) => {
  const people = await peopleOn(db, day)
    .innerJoin('personTag', 'personTag.personId', 'person.id')
    .where(standsOn(day))
    .groupBy('person.id')
    .select(sql<string>`group_concat(distinct "personTag"."tag")`.as('tags'))
    .execute();
  return people.map(({ tags, ...one }) => ({
    ...personRow(one),
    words: `${personRow(one).words}：${tags.replaceAll(',', '、')}`,
  }));
};

/** Every room of the register, with how many really live there and how many are only registered. */
async function roomsOn(db: Reader, day: string) {
  const people = db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .where(standingOn('residence', day))
    .where(countsOnce(day))
    .groupBy('household.roomId')
    .select(['household.roomId', sql<number>`sum("residence"."residency" is not '空挂')`.as('living')])
    .select(({ fn }) => fn.countAll<number>().as('all'));
  const rooms = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin(people.as('people'), 'people.roomId', 'room.id')
    .select(['room.id', 'building.id as buildingId', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['people.living', 'people.all'])
    .orderBy('room.sequence')
    .orderBy('room.id')
    .execute();
  return rooms.map(({ living, all, ...room }) => ({ ...room, living: living ?? 0, away: (all ?? 0) - (living ?? 0) }));
}

type RoomOn = Awaited<ReturnType<typeof roomsOn>>[number];

const livingWords = ({ living, away }: RoomOn): string =>
  [living > 0 ? `住${living}人` : '没有人住', away > 0 ? `空挂${away}人` : ''].filter(Boolean).join('，');

const roomRows =
  (counts: (room: RoomOn) => boolean): Rows =>
  async (db, day) =>
    (await roomsOn(db, day)).filter(counts).map((room) => ({
      words: `${placeWords(room)}：${livingWords(room)}`,
      to: `/picture/${room.buildingId}?room=${room.id}`,
    }));

const unitRows =
  (counts: (unit: UnitChief) => boolean): Rows =>
  async (db, day) =>
    (await unitsWithChiefsOn(db, day)).filter(counts).map(({ building, unit, chief }) => ({
      words: `${building}${unit}：${chief?.name ?? '没有楼栋长'}`,
      to: '/chiefs',
    }));

const buildingRows =
  (counts: (units: number, held: number) => boolean): Rows =>
  async (db, day) => {
    const units = await unitsWithChiefsOn(db, day);
    const buildings = await db.selectFrom('building').select(['id', 'name']).orderBy('position').orderBy('id').execute();
    return buildings.flatMap(({ id, name }) => {
      const own = units.filter(({ buildingId }) => buildingId === id);
      const held = own.filter(({ chief }) => chief !== null).length;
      return counts(own.length, held) ? [{ words: `${name}：${own.length}个单元，${held}个有楼栋长`, to: `/picture/${id}` }] : [];
    });
  };

/** Each once, with all places; the same name and phone are the same one. */
const chiefRows: Rows = async (db, day) => {
  const posts = await db
    .selectFrom('post')
    .innerJoin('building', 'building.id', 'post.buildingId')
    .leftJoin('unit', 'unit.id', 'post.unitId')
    .where(standingOn('post', day))
    .select(['post.name', 'post.phone', 'building.name as building', 'unit.name as unit'])
    .orderBy('building.position')
    .orderBy('unit.position')
    .orderBy('post.id')
    .execute();
  const chiefs = new Map<string, { name: string; places: string[] }>();
  for (const { name, phone, building, unit } of posts) {
    const chief = chiefs.get(`${name} ${phone}`) ?? { name, places: [] };
    chief.places.push(`${building}${unit ?? ''}`);
    chiefs.set(`${name} ${phone}`, chief);
  }
  return [...chiefs.values()].map(({ name, places }) => ({ words: `${name}：${places.join('、')}`, to: '/chiefs/people' }));
};

const people = (rows: Rows): LedgerRows => ({ needs: 'residents.list', rows, kept: '' });
const places = (needs: OperationName, rows: Rows): LedgerRows => ({ needs, rows, kept: REGISTER });

const listed: Readonly<Record<string, LedgerRows>> = {
  'age.unknown': people(agelessRows),
  careGroups: people(groupRows),
  'rooms.all': places(
    'rooms.picture',
    roomRows(() => true),
  ),
  'rooms.lived': places(
    'rooms.picture',
    roomRows(({ living }) => living > 0),
  ),
  'rooms.empty': places(
    'rooms.picture',
    roomRows(({ living }) => living === 0),
  ),
  'units.all': places(
    'chiefs.list',
    unitRows(() => true),
  ),
  'units.withChief': places(
    'chiefs.list',
    unitRows(({ chief }) => chief !== null),
  ),
  'buildings.all': places(
    'chiefs.list',
    buildingRows(() => true),
  ),
  'buildings.withChief': places(
    'chiefs.list',
    buildingRows((units, held) => units > 0 && held === units),
  ),
  chiefs: { needs: 'chiefs.list', rows: chiefRows, kept: '' },
};

const ownQuery = 'query.';

const queryRows =
  (id: number): Rows =>
  async (db, day) => {
    const ids = await reportedStays(db, id, day);
    const people = await stays(db).where('residence.id', 'in', among(ids)).execute();
    return people.map(personRow);
  };

/** How the rows behind a figure of the ledger are read; null where a list of the window shows exactly these, or it is no such figure. */
export const ledgerRows = (code: string): LedgerRows | null =>
  code.startsWith(ownQuery) ? people(queryRows(Number(code.slice(ownQuery.length)))) : (listed[code] ?? null);

/** How rows of a day are to be read. */
export const ledgerWords = ({ kept }: LedgerRows, day: string): string =>
  `${dayWords(day)}的情况，以后补记、更正的也在里面${kept === '' ? '' : `；${kept}`}。`;
