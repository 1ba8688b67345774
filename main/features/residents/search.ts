// Search as a person types: one prepared statement a kind of query, everything about a line in it, the limit inside.
// Written as SQL; it stands in a FROM clause, where nothing can be written.
import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { ResidentRow } from '../../../shared/features/residents';
import { keptQuery, type Placed, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { digitsMatch, type PlaceQuery, parseQuery, type Query, textMatch } from '../../search/query';
import type { Database } from '../index';
import { isRoomNamed, type PlaceNames, placeNames } from './place-names';
import { type LedgerLine, residentRow, tagsOn } from './rows';

/** What a line of the answer is made of; `today`: the day whose groups are told. */
const lines = (
  today: Placed<string>,
) => sql`select "person"."id", "residence"."householdId", "person"."name", "building"."name" as "building",
  "unit"."name" as "unit", "room"."number" as "room", "residence"."relation", "person"."sex", "person"."birthOn",
  "residence"."residency", "person"."idNumber", "person"."documentKind", "person"."documentNumber", "person"."phone", "person"."diedOn", "person"."erasedOn", "person"."mergedInto", "residence"."endedOn", ${tagsOn(today)} as "tags"`;

/** The household, room, unit and building of a residence. */
const places = sql`join "household" on "household"."id" = "residence"."householdId" join "room" on "room"."id" = "household"."roomId"
  join "unit" on "unit"."id" = "room"."unitId" join "building" on "building"."id" = "unit"."buildingId"`;

/** Only where the person lives, or lived last, and nobody who was erased or merged into another record. */
const isLast = sql`"person"."erasedOn" is null and "person"."mergedInto" is null and "residence"."id" = (select max("id") from "residence" as "stay" where "stay"."personId" = "residence"."personId")`;

/** What is known of a person found by its rowid, at the place they live, or lived last. */
const known = sql`join "residence" on "residence"."id" = (select max("id") from "residence" as "stay" where "stay"."personId" = "person"."id")
  ${places}`;

/** A number in the text: SQLite plans a statement anew each time a bound limit is bound, which takes longer than the search. */
const first = (most: number) => sql`limit ${sql.lit(most)}`;

const linesFrom = (db: Reader, statement: RawBuilder<unknown>) =>
  db.selectFrom(statement.$castTo<LedgerLine>().as('found')).selectAll();

type Matched = { match: string; today: string };

/** By the rowids of a full-text table: in the order of their ids, so that the limit ends the work. */
const byText = keptQuery((db, { match, today }: Places<Matched>, most: number) =>
  linesFrom(
    db,
    sql`(${lines(today)} from "personText" join "person" on "person"."id" = "personText"."rowid"
    ${known} where "personText" match ${match} order by "personText"."rowid" ${first(most)})`,
  ),
);

const byDigits = keptQuery((db, { match, today }: Places<Matched>, most: number) =>
  linesFrom(
    db,
    sql`(${lines(today)} from "personDigits" join "person" on "person"."id" = "personDigits"."rowid"
    ${known} where "personDigits" match ${match} order by "personDigits"."rowid" ${first(most)})`,
  ),
);

const byPlace = keptQuery((db, { today, ...place }: Places<PlaceNames & { today: string }>, most: number) =>
  linesFrom(
    db,
    sql`(${lines(today)} from "residence" ${places} join "person" on "person"."id" = "residence"."personId"
    where ${isRoomNamed(expressionBuilder<Database, 'room'>(), place)} and ${isLast}
    order by "room"."sequence", "residence"."id" ${first(most)})`,
  ),
);

/** The place a query names. Digits too few for the index are the number of a room. */
export function placeOf(query: Query): PlaceQuery | null {
  if (query.kind === 'digits' && digitsMatch(query) === null) return { kind: 'place', room: query.digits };
  return query.kind === 'place' ? query : null;
}

/** How many at most, and the day whose groups are told. */
type Asked = { most: number; today: string };

async function found(db: Reader, query: Query, { most, today }: Asked): Promise<LedgerLine[]> {
  const text = textMatch(query);
  if (text !== null) return byText(db, { match: text, today }, most);
  const digits = digitsMatch(query);
  if (digits !== null) return byDigits(db, { match: digits, today }, most);
  const place = placeOf(query);
  return place === null ? [] : byPlace(db, { ...placeNames(place), today }, most);
}

/** People by name and number in the order of their ids, by place in house order. Those who left or died are among them. */
export const searchResidents = async (db: Reader, typed: string, asked: Asked): Promise<ResidentRow[]> =>
  (await found(db, parseQuery(typed), asked)).map(residentRow);
