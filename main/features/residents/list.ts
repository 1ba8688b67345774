import type { ResidentFilter } from '../../../shared/features/residents';
import type { Reader } from '../../powers';
import { isNarrow, personConditions, placeConditions } from './filter';
import { type Asked, behind, pageOf } from './page';
import { rowsOf } from './rows';
import { countsOnce, standingOn } from './standing';

const presentPeople = (db: Reader, asOf: string | null) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .where(standingOn('residence', asOf))
    .where(countsOnce(asOf));

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

const peopleIn = (db: Reader, { state, asOf }: ResidentFilter) =>
  state === 'present' ? presentPeople(db, asOf) : gonePeople(db, state, asOf);

/** Everybody under the filter, in no order. */
const peopleUnder = (db: Reader, filter: ResidentFilter, today: string) =>
  peopleIn(db, filter).where((eb) => eb.and([...placeConditions(eb, filter), ...personConditions(eb, filter, today)]));

/** How many there are under the filter. */
export async function countUnder(db: Reader, filter: ResidentFilter, today: string): Promise<number> {
  const { total } = await peopleUnder(db, filter, today)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The stays of everybody under the filter, in house order; at most `most`. */
export const staysUnder = (db: Reader, filter: ResidentFilter, today: string, most: number) =>
  peopleUnder(db, filter, today)
    .select(['residence.id', 'residence.personId'])
    .orderBy('room.sequence')
    .orderBy('residence.id')
    .limit(most)
    .execute();

/** A page of the ledger in house order, and how many there are in all. */
export async function listResidents(db: Reader, { filter, page: { after, size }, today }: Asked) {
  const wide = filter.state === 'present' && !isNarrow(filter);
  const keys = await (wide ? presentByRoom(db, filter.asOf) : peopleIn(db, filter))
    .where((eb) => eb.and([...placeConditions(eb, filter), ...personConditions(eb, filter, today)]))
    .$if(after !== null, (all) => all.where(behind('residence.id', after ?? { sequence: 0, id: 0 })))
    .select(['room.sequence', 'residence.id'])
    .orderBy('room.sequence')
    .orderBy('residence.id')
    .limit(size + 1)
    .execute();
  const { ids, next } = pageOf(keys, size);
  return { rows: await rowsOf(db, ids, today), total: await countUnder(db, filter, today), next };
}
