import { type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import type { HouseholdRow } from '../../../shared/features/households';
import type { ResidentFilter } from '../../../shared/features/residents';
import { amongWritten } from '../../database/among';
import { keptQuery, type Placed, type Places } from '../../database/kept-query';
import { type Looking, untilWritten } from '../../kept';
import type { Reader } from '../../powers';
import type { Database } from '../index';
import {
  type Asked,
  behind,
  countsOnce,
  maskedPhone,
  pageOf,
  personConditions,
  placeConditions,
  standingOn,
} from '../residents/queries';

/** Households at their place. */
const householdsPlaced = (db: Reader) =>
  db
    .selectFrom('household')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId');

type Households = ExpressionBuilder<Database, 'household'>;

/**
 * People of the household who count: those here now, or, of one that has ended, everybody who ever lived in it; as of a day those
 * here on that day, nobody under two records.
 */
const peopleIn = (eb: Households, day: Placed<string> | null) => {
  const people = eb
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .whereRef('residence.householdId', '=', 'household.id');
  if (day !== null) return people.where(standingOn('residence', day)).where(countsOnce(day));
  return people.where((on) => on.or([on('residence.endedOn', 'is', null), on('household.endedOn', 'is not', null)]));
};

/** Whoever heads it: of several, the one who came first. */
const headIn = (eb: Households, day: Placed<string> | null) =>
  peopleIn(eb, day).where('residence.relation', '=', HEAD).select('residence.personId').orderBy('residence.id').limit(1);

/** Somebody who came back, or was written down twice, is one. */
const heads = sql<number>`count(distinct coalesce("person"."mergedInto", "person"."id"))`;

/** What a line of the list is made of. `day`: who lived there then; null: who lives there now, or ever did. */
export const householdLines = (db: Reader, day: Placed<string> | null) =>
  householdsPlaced(db)
    .leftJoin('person as head', (on) => on.on((eb) => eb('head.id', '=', headIn(eb, day))))
    .select((eb) => [
      'household.id',
      'building.name as building',
      'unit.name as unit',
      'room.number as room',
      'household.verifiedOn',
      'head.name as headName',
      'head.id as headId',
      'head.phone as headPhone',
      peopleIn(eb, day).select(heads.as('people')).as('residents'),
      peopleIn(eb, day).select(sql<string | null>`group_concat(distinct "residence"."residency")`.as('words')).as('residencies'),
    ]);

type Row = Omit<HouseholdRow, 'residents' | 'residency'> & { residents: number | null; residencies: string | null };
const residencies = ['户籍', '流动', '空挂'];

/** 户籍 / 流动 / 空挂 as the database joined them, in the order of the code. */
function residencyWords(found: string | null): string {
  const words = found?.split(',') ?? [];
  return words.length < 2 ? (words[0] ?? '') : residencies.filter((word) => words.includes(word)).join('、');
}

/** A line as it leaves the desk. Field by field: a copy by spreading costs more than the rest. */
export const householdRow = (line: Row): HouseholdRow => ({
  id: line.id,
  building: line.building,
  unit: line.unit,
  room: line.room,
  headName: line.headName,
  headId: line.headId,
  headPhone: maskedPhone(line.headPhone),
  residents: line.residents ?? 0,
  residency: residencyWords(line.residencies),
  verifiedOn: line.verifiedOn,
});

const linesOf = keptQuery((db, { ids, day }: Places<{ ids: string; day: string | null }>) =>
  householdLines(db, day).where('household.id', 'in', amongWritten<number>(ids)).orderBy('room.sequence').orderBy('household.id'),
);

/** The lines of these households in house order. */
async function rowsOf(db: Reader, ids: number[], day: string | null): Promise<HouseholdRow[]> {
  if (ids.length === 0) return [];
  return (await linesOf(db, { ids: JSON.stringify(ids), day })).map(householdRow);
}

/** The day whose people a filter looks at; of households that have ended, everybody. */
const dayOf = ({ asOf, state }: ResidentFilter) => (state === 'present' ? asOf : null);

/** Standing households, now or as of the day, or those that have ended. */
const standing = ({ asOf, state }: ResidentFilter) =>
  state === 'present' ? standingOn('household', asOf, 'openedOn') : sql<SqlBool>`"household"."endedOn" is not null`;

/** Whether somebody of the household fits the filter; who they are is looked up only if it asks for that. */
function fits(eb: Households, filter: ResidentFilter, today: string) {
  const day = dayOf(filter);
  const conditions = personConditions(expressionBuilder(), filter, today);
  if (day !== null || conditions.length > 0)
    return eb.exists(
      peopleIn(eb, day)
        .select('residence.id')
        .where((on) => on.and(conditions)),
    );
  const stays = eb.selectFrom('residence').select('residence.id').whereRef('residence.householdId', '=', 'household.id');
  return eb.exists(filter.state === 'present' ? stays.where('residence.endedOn', 'is', null) : stays);
}

/**
 * Standing households, or those that have ended; one with a person who fits the filter fits. Room by room: a cross join
 * keeps that order, and a page is full long before the last room.
 */
const householdsIn = (db: Reader, filter: ResidentFilter, today: string) =>
  db
    .selectFrom('room')
    .crossJoin('household')
    .whereRef('household.roomId', '=', 'room.id')
    .where(standing(filter))
    .where((eb) => eb.and([...placeConditions(eb, filter), fits(eb, filter, today)]));

/** All that stand: nobody lives in one that has ended, so those who live anywhere tell by the index alone. */
const standingCounted = keptQuery((db) =>
  db
    .selectFrom('residence')
    .where('residence.endedOn', 'is', null)
    .select(({ fn }) => fn.count<number>('residence.householdId').distinct().as('total')),
);

/** How many they are: rooms are looked at only if the filter asks for a place. */
async function countUnder(db: Reader, filter: ResidentFilter, today: string): Promise<number> {
  const anywhere = placeConditions(expressionBuilder(), filter).length === 0;
  const anybody =
    filter.state === 'present' && filter.asOf === null && personConditions(expressionBuilder(), filter, today).length === 0;
  if (anywhere && anybody) return (await standingCounted(db, {}))[0]?.total ?? 0;
  const counted = anywhere
    ? db
        .selectFrom('household')
        .where(standing(filter))
        .where((eb) => fits(eb, filter, today))
    : householdsIn(db, filter, today);
  const { total } = await (counted as ReturnType<typeof householdsIn>)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** A page of the households in house order, and how many there are in all. */
export async function listHouseholds(looking: Looking, { filter, page: { after, size } }: Asked) {
  const { db, today } = looking;
  const keys = await householdsIn(db, filter, today)
    .$if(after !== null, (all) => all.where(behind('household.id', after ?? { sequence: 0, id: 0 })))
    .select(['room.sequence', 'household.id'])
    .orderBy('room.sequence')
    .orderBy('household.id')
    .limit(size + 1)
    .execute();
  const { ids, next } = pageOf(keys, size);
  const total = await untilWritten(looking, `households ${JSON.stringify(filter)}`, () => countUnder(db, filter, today));
  return { rows: await rowsOf(db, ids, dayOf(filter)), total, next };
}
