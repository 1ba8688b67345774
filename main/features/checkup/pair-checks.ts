// Two records that may be one person. Of many alike, each is shown beside the first of them, so that a list never grows with the
// square of the people who share something.
import { sql } from 'kysely';
import { type FoundSql, lastRoomOf } from './found';

const oldForm = (person: string) => {
  const number = sql.ref(`${person}.idNumber`);
  return sql`substr(${number}, 1, 6) || substr(${number}, 9, 9)`;
};
const stands = (person: string) => sql`${sql.ref(`${person}.mergedInto`)} is null and ${sql.ref(`${person}.erasedOn`)} is null`;
const isPresent = (person: string) =>
  sql`exists (select 1 from "residence" as "stay" where "stay"."personId" = ${sql.ref(`${person}.id`)} and "stay"."endedOn" is null)`;
const roomOf = (person: string) => lastRoomOf(sql.ref(`${person}.id`));

const FIFTEEN = '[0-9]'.repeat(15);

/**
 * Numbers of 15 digits that stand in notes, or as another document: few people have one, and their notes are cut into pieces, nobody
 * else's. The pattern is written into the statement, so that it finds the index of those few.
 */
const inNotes = sql`
  select "one"."id" as "first", "two"."id" as "second" from (
    with recursive "noted"("id", "note") as materialized (select "id", "note" from "person" where "note" glob ${sql.lit(`*${FIFTEEN}*`)}
        and "mergedInto" is null and "erasedOn" is null),
      "at"("place") as (select 1 union all select "place" + 1 from "at" where "place" < 486)
    select "noted"."id", substr("noted"."note", "at"."place", 15) as "digits" from "noted" cross join "at"
    where substr("noted"."note", "at"."place", 15) glob ${FIFTEEN}) as "one"
  cross join "person" as "two" on "two"."idNumber" is not null and ${oldForm('two')} = "one"."digits"
  where ${stands('two')} and "two"."id" <> "one"."id"
  union all select "one"."id", "two"."id" from "person" as "one"
  cross join "person" as "two" on "two"."idNumber" is not null and ${oldForm('two')} = "one"."documentNumber"
  where "one"."documentNumber" is not null and length("one"."documentNumber") = 15 and ${stands('one')} and ${stands('two')}`;

const twins = sql`
  select "one"."id" as "first", "two"."id" as "second" from (
    select ${oldForm('person')} as "form", min("id") as "id" from "person" where "idNumber" is not null group by 1 having count(*) > 1
  ) as "one" cross join "person" as "two" on "two"."idNumber" is not null and ${oldForm('two')} = "one"."form"
  where "two"."id" <> "one"."id" and ${stands('two')}`;

const sameId = (): FoundSql => sql`
  select "subjectId", "otherId", ${lastRoomOf(sql`"subjectId"`)} as "roomId",
    (select group_concat(coalesce("idNumber", "documentNumber", "note")) from "person" where "id" in ("subjectId", "otherId")) as "facts",
    null as "a", null as "b", null as "c"
  from (select distinct min("first", "second") as "subjectId", max("first", "second") as "otherId"
    from (${twins} union all ${inNotes}))`;

/** Whoever has an ID number is nobody else who has one: only names and births of those without are looked up. */
const sameNameBirth = (): FoundSql => sql`
  select "one"."id" as "subjectId", "two"."id" as "otherId", ${roomOf('one')} as "roomId",
    "two"."name" || ' ' || "two"."birthOn" || ' ' || ifnull("one"."idNumber", '') || ' ' || ifnull("two"."idNumber", '') as "facts",
    "two"."birthOn" as "a", null as "b", null as "c"
  from (select distinct "name", "birthOn" from "person" where "idNumber" is null and length("birthOn") = 10) as "bare"
  cross join "person" as "one" on "one"."id" = (select min("id") from "person"
    where "name" = "bare"."name" and "birthOn" = "bare"."birthOn" and "mergedInto" is null)
  cross join "person" as "two" on "two"."name" = "bare"."name" and "two"."birthOn" = "bare"."birthOn"
  where "two"."id" > "one"."id" and ${stands('one')} and ${stands('two')}
    and ("one"."idNumber" is null or "two"."idNumber" is null) and (${isPresent('one')} or ${isPresent('two')})`;

const dashless = (person: string) => sql`replace(${sql.ref(`${person}.phone`)}, '-', '')`;

const samePhone = (): FoundSql => sql`
  select "one"."id" as "subjectId", "two"."id" as "otherId", "h"."roomId", ${dashless('two')} || ' ' || "r"."householdId" || ' '
    || "beside"."householdId" as "facts", "two"."phone" as "a", null as "b", null as "c"
  from (select "many"."number", min("person"."id") as "id"
    from (select ${dashless('person')} as "number" from "person" where "phone" is not null group by 1 having count(*) > 1) as "many"
    cross join "person" on "person"."phone" is not null and ${dashless('person')} = "many"."number"
    cross join "residence" as "here" on "here"."personId" = "person"."id" and "here"."endedOn" is null
    group by 1 having count(*) > 1) as "same"
  cross join "person" as "two" on "two"."phone" is not null and ${dashless('two')} = "same"."number"
  cross join "person" as "one" on "one"."id" = "same"."id"
  cross join "residence" as "beside" on "beside"."personId" = "two"."id" and "beside"."endedOn" is null
  cross join "residence" as "r" on "r"."personId" = "one"."id" and "r"."endedOn" is null
  cross join "household" as "h" on "h"."id" = "r"."householdId"
  where "two"."id" > "one"."id" and "beside"."householdId" <> "r"."householdId"`;

export const pairChecks = { sameId, sameNameBirth, samePhone };
