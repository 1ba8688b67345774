import { type ExpressionBuilder, expressionBuilder, sql } from 'kysely';
import type { ResidentFilter } from '../../../shared/features/residents';
import { keptQuery } from '../../database/kept-query';
import { type Looking, untilWritten } from '../../kept';
import type { Reader } from '../../powers';
import type { Database } from '../index';
import { isNarrow, isPlaced, personConditions, placeConditions } from './filter';
import { type Asked, behind, type Cursor, pageOf } from './page';
import { rowsOf } from './rows';
import { countsOnce, standingOn } from './standing';

const presentPeople = (db: Reader, asOf: string | null) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .where(standingOn('residence', asOf))
    .where(countsOnce(asOf));

const presentAtHome = (db: Reader, asOf: string | null) =>
  presentPeople(db, asOf)
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId');

/** The same people, room by room in house order: a page is full long before the last room. A cross join keeps the order. */
const presentByRoom = (db: Reader, asOf: string | null) =>
  db
    .selectFrom('room')
    .crossJoin('household')
    .crossJoin('residence')
    .crossJoin('person')
    .whereRef('household.roomId', '=', 'room.id')
    .whereRef('residence.householdId', '=', 'household.id')
    .whereRef('person.id', '=', 'residence.personId')
    .where(standingOn('residence', asOf))
    .where(countsOnce(asOf));

/** Those who left or died, were merged or erased, by the day where there is one, at the place they lived last. */
const gonePeople = (db: Reader, state: 'left' | 'dead' | 'merged' | 'erased', asOf: string | null) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .where('residence.endedOn', 'is not', null)
    .$if(asOf !== null, (gone) => gone.where('residence.endedOn', '<=', asOf))
    .$if(state !== 'merged', (gone) => gone.where('person.diedOn', state === 'dead' ? 'is not' : 'is', null))
    .where('person.mergedInto', state === 'merged' ? 'is not' : 'is', null)
    .where('person.erasedOn', state === 'erased' ? 'is not' : 'is', null)
    .where('residence.id', '=', ({ selectFrom }) =>
      selectFrom('residence as stay')
        .select(({ fn }) => fn.max('stay.id').as('last'))
        .whereRef('stay.personId', '=', 'residence.personId'),
    );

/** Of one place: from its rooms on, however many there are of a name or in a group everywhere else. */
function peopleIn(db: Reader, filter: ResidentFilter) {
  if (filter.state !== 'present') return gonePeople(db, filter.state, filter.asOf);
  return isPlaced(filter) ? presentByRoom(db, filter.asOf) : presentAtHome(db, filter.asOf);
}

/** Everybody under the filter, in no order. */
const peopleUnder = (db: Reader, filter: ResidentFilter, today: string) =>
  peopleIn(db, filter).where((eb) => eb.and([...placeConditions(eb, filter), ...personConditions(eb, filter, today)]));

type Places = ExpressionBuilder<Database, 'room'>;
type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household' | 'room'>;

/** Whether a filter asks anything of the household itself or of its room. */
const asksOfHome = (eb: Places, filter: ResidentFilter) =>
  filter.verifiedBefore !== null || placeConditions(eb, filter).length > 0;

/** Everybody but those whose stay has ended: SQLite counts a table without looking at its rows. */
const standingCounted = keptQuery((db) => {
  const stays = db.selectFrom('residence').select(({ fn }) => fn.countAll<number>().as('stays'));
  return db.selectNoFrom(sql<number>`${stays} - ${stays.where('residence.endedOn', 'is not', null)}`.as('total'));
});

/** The same to be counted: where somebody lives is looked up only if the filter asks for it, and who they are as well. */
function countedUnder(db: Reader, filter: ResidentFilter, today: string) {
  const places = expressionBuilder<Database, 'room'>();
  if (filter.state !== 'present' || asksOfHome(places, filter)) return peopleUnder(db, filter, today);
  const conditions = personConditions(expressionBuilder(), filter, today);
  return conditions.length > 0 || filter.asOf !== null ? presentPeople(db, filter.asOf).where((eb) => eb.and(conditions)) : null;
}

/** How many there are under the filter. */
export async function countUnder(db: Reader, filter: ResidentFilter, today: string): Promise<number> {
  const counted = countedUnder(db, filter, today) as ReturnType<typeof peopleUnder> | null;
  const total = ({ fn }: ExpressionBuilder<Database, 'residence'>) => fn.countAll<number>().as('total');
  const [found] = counted === null ? await standingCounted(db, {}) : await counted.select(total).execute();
  return found?.total ?? 0;
}

/** The stays of everybody under the filter, in house order; at most `most`. */
export const staysUnder = (db: Reader, filter: ResidentFilter, today: string, most: number) =>
  peopleUnder(db, filter, today)
    .select(['residence.id', 'residence.personId'])
    .orderBy('room.sequence')
    .orderBy('residence.id')
    .limit(most)
    .execute();

/** So many are sooner put in order than met on the way from room to room. */
const FEW = 2000;

/** Everybody under the filter, read in the way that comes to a page in house order the soonest. */
function inHouseOrder(db: Reader, filter: ResidentFilter, today: string, total: number) {
  const conditions = (eb: People) => [...placeConditions(eb, filter), ...personConditions(eb, filter, today)];
  const few = total <= FEW && conditions(expressionBuilder()).length > 0;
  const wide = filter.state === 'present' && !few && !isNarrow(filter);
  return (wide ? presentByRoom(db, filter.asOf) : peopleIn(db, filter)).where((eb) => eb.and(conditions(eb)));
}

type Page = Asked['page'] & { today: string; total: number };

/** Who comes behind the cursor, and one to spare. */
const keysUnder = (db: Reader, filter: ResidentFilter, { today, total, after, size }: Page) =>
  inHouseOrder(db, filter, today, total)
    .$if(after !== null, (all) => all.where(behind('residence.id', after ?? { sequence: 0, id: 0 })))
    .select(['room.sequence', 'residence.id'])
    .orderBy('room.sequence')
    .orderBy('residence.id')
    .limit(size + 1);

/** A page of the ledger in house order, and how many there are in all. */
export async function listResidents(looking: Looking, { filter, page: { after, size } }: Asked) {
  const { db, today } = looking;
  let keys: Cursor[] | null = null;
  const total = await untilWritten(looking, `residents ${JSON.stringify(filter)}`, async () => {
    if (after !== null || !isNarrow(filter)) return countUnder(db, filter, today);
    // Whoever a name, a group or a place leads to is looked up once, and counted on the way.
    const page = keysUnder(db, filter, { today, total: 0, after, size });
    const found = await page.select(({ fn }) => fn.countAll<number>().over().as('total')).execute();
    keys = found;
    return found[0]?.total ?? 0;
  });
  keys ??= await keysUnder(db, filter, { today, total, after, size }).execute();
  const { ids, next } = pageOf(keys, size);
  return { rows: await rowsOf(db, ids, filter.asOf ?? today), total, next };
}
