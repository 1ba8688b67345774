// What the filter asks of the household a person is in: how many they are, and whether anybody else lives there.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { AloneBy, ResidentFilter } from '../../../shared/features/resident-filter';
import type { Database } from '../index';
import { holders } from './filter-tags';
import { countsOnce, standingOn } from './standing';

type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household'>;

/** Whether a mate is on the day nobody who is counted under another record. Now nobody is, and nothing has to be looked up. */
const isOneself = (day: string | null) =>
  day === null
    ? sql<SqlBool>`1`
    : sql<SqlBool>`exists (select 1 from "person" as "whoever" where "whoever"."id" = "mate"."personId" and ${countsOnce(day, 'whoever')})`;

/** Everybody of the same household who stands in the ledger on the day. */
const mates = (eb: People, day: string | null) =>
  eb
    .selectFrom('residence as mate')
    .whereRef('mate.householdId', '=', 'residence.householdId')
    .where(standingOn('mate', day))
    .where(isOneself(day));

/** Households of at least so many who stand in the ledger. Counted once for all: asking anew of each person takes twice as long. */
const householdsOf = (eb: People, day: string | null, size: number) =>
  eb
    .selectFrom('residence as mate')
    .select('mate.householdId')
    .where(standingOn('mate', day))
    .where(isOneself(day))
    .groupBy('mate.householdId')
    .having(sql<number>`count(*)`, '>=', size);

/** Lives there, and nobody else of the household does; who is only registered there (空挂) does not live there. */
const livesAlone = (eb: People, day: string | null) =>
  eb.and([
    eb('residence.residency', 'is distinct from', '空挂'),
    eb.not(
      eb.exists(
        mates(eb, day)
          .select('mate.id')
          .whereRef('mate.id', '!=', 'residence.id')
          .where('mate.residency', 'is distinct from', '空挂'),
      ),
    ),
  ]);

/** The group whose members are known to live alone. */
const LIVING_ALONE = '独居老人';

function aloneBy(eb: People, by: AloneBy, filter: ResidentFilter, today: string): Expression<SqlBool> {
  if (by === 'household') return livesAlone(eb, filter.asOf);
  const tagged = eb('person.id', 'in', holders(eb, [LIVING_ALONE], filter.asOf ?? today));
  return by === 'tag' ? tagged : eb.or([tagged, livesAlone(eb, filter.asOf)]);
}

export function householdConditions(eb: People, filter: ResidentFilter, today: string): Expression<SqlBool>[] {
  const { alone, householdFrom, householdTo, verifiedBefore, asOf } = filter;
  const conditions: Expression<SqlBool>[] = [];
  if (verifiedBefore !== null) {
    conditions.push(eb.or([eb('household.verifiedOn', 'is', null), eb('household.verifiedOn', '<', verifiedBefore)]));
  }
  if (alone !== null) conditions.push(aloneBy(eb, alone, filter, today));
  if (householdFrom !== null) conditions.push(eb('residence.householdId', 'in', householdsOf(eb, asOf, householdFrom)));
  if (householdTo !== null) conditions.push(eb('residence.householdId', 'not in', householdsOf(eb, asOf, householdTo + 1)));
  return conditions;
}
