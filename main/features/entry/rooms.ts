// The way through the estate, room after room in house order.
import { type SelectQueryBuilder, sql } from 'kysely';
import type { EntryRoom } from '../../../shared/features/entry';
import type { Reader } from '../../powers';
import type { Database } from '../index';

type Step = { id: number; sequence: number };

const rooms = (db: Reader) => db.selectFrom('room').select(['room.id', 'room.sequence']);
type Rooms = SelectQueryBuilder<Database, 'room', Step>;

const after = (all: Rooms, { id, sequence }: Step) =>
  all
    .where(sql<boolean>`("room"."sequence", "room"."id") > (${sequence}, ${id})`)
    .orderBy('room.sequence')
    .orderBy('room.id')
    .limit(1)
    .executeTakeFirst();

const before = (all: Rooms, { id, sequence }: Step) =>
  all
    .where(sql<boolean>`("room"."sequence", "room"."id") < (${sequence}, ${id})`)
    .orderBy('room.sequence', 'desc')
    .orderBy('room.id', 'desc')
    .limit(1)
    .executeTakeFirst();

const stepAt = (db: Reader, id: number) => rooms(db).where('room.id', '=', id).executeTakeFirst();

/** The first room nobody lives in; where all are taken, the first of all. */
async function firstVacant(db: Reader): Promise<Step | undefined> {
  const inOrder = rooms(db).orderBy('room.sequence').orderBy('room.id').limit(1);
  const vacant = await inOrder
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('household')
            .select('household.id')
            .whereRef('household.roomId', '=', 'room.id')
            .where('household.endedOn', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return vacant ?? inOrder.executeTakeFirst();
}

/** Behind the room this one saved last; at it, where that saving was taken back. */
async function begin(db: Reader, staffId: number): Promise<Step | undefined> {
  const last = await db
    .selectFrom('entry')
    .select(['roomId', 'undoneAt'])
    .where('staffId', '=', staffId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const left = last && (await stepAt(db, last.roomId));
  if (!left) return firstVacant(db);
  return last.undoneAt === null ? ((await after(rooms(db), left)) ?? left) : left;
}

const livingIn = (db: Reader, roomId: number): Promise<EntryRoom['households']> =>
  db
    .selectFrom('household')
    .innerJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.endedOn', 'is', null))
    .innerJoin('person', 'person.id', 'residence.personId')
    .select([
      'household.id',
      sql<string | null>`max(case when "residence"."relation" = '02' then "person"."name" end)`.as('headName'),
    ])
    .select(({ fn }) => fn.count<number>('residence.id').as('residents'))
    .where('household.roomId', '=', roomId)
    .where('household.endedOn', 'is', null)
    .groupBy('household.id')
    .orderBy('household.id')
    .execute();

/** A room with who lives there and its neighbours on the way; null when there is no room at all. */
export async function entryRoom(db: Reader, roomId: number | null, staffId: number): Promise<EntryRoom | null> {
  const here = (roomId === null ? undefined : await stepAt(db, roomId)) ?? (await begin(db, staffId));
  if (!here) return null;
  const place = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['building.id as buildingId', 'building.name as building', 'unit.id as unitId', 'unit.name as unit'])
    .select(['room.id as roomId', 'room.number as room'])
    .where('room.id', '=', here.id)
    .executeTakeFirstOrThrow();
  const previous = await before(rooms(db), here);
  const next = await after(rooms(db), here);
  return { ...place, households: await livingIn(db, here.id), previousId: previous?.id ?? null, nextId: next?.id ?? null };
}
