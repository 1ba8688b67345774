// Checks that look at one person at a time, or at a person beside the head of their household.
import { type RawBuilder, sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import { type CheckCode, OLDEST } from '../../../shared/features/checkup';
import { GUARDED_UNDER } from '../../../shared/features/groups';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { standsOn } from '../groups/queries';
import { type Asked, codesOfSex, descendants, type FoundSql, forebears, lastRoomOf } from './found';

type Parts = { facts: RawBuilder<unknown>; a?: RawBuilder<unknown>; b?: RawBuilder<unknown>; where: RawBuilder<unknown> };

/** Everybody who is here: person `p` at residence `r` in household `h`. A cross join: the ledger of people is read once, in its order. */
const everybody = sql`from "person" as "p"
  cross join "residence" as "r" on "r"."personId" = "p"."id" and "r"."endedOn" is null
  cross join "household" as "h" on "h"."id" = "r"."householdId"`;

const present = ({ facts, a = sql`null`, b = sql`null`, where }: Parts): FoundSql => sql`
  select "p"."id" as "subjectId", 0 as "otherId", "h"."roomId", ${facts} as "facts", ${a} as "a", ${b} as "b", null as "c"
  ${everybody} where ${where}`;

const idBirth = sql`substr("p"."idNumber", 7, 4) || '-' || substr("p"."idNumber", 11, 2) || '-' || substr("p"."idNumber", 13, 2)`;
const idSex = sql`case when cast(substr("p"."idNumber", 17, 1) as integer) % 2 = 1 then '1' else '2' end`;
const birthday = sql`substr("p"."birthOn" || '-01-01', 1, 10)`;
const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const missing = (fact: RawBuilder<unknown>): Parts => ({ facts: sql`''`, where: sql`${fact} is null` });

/** The same of what stands with the residence: read from there, so that only those who lack it are looked up. */
const missingThere = (fact: RawBuilder<unknown>): FoundSql => sql`
  select "r"."personId" as "subjectId", 0 as "otherId", "h"."roomId", '' as "facts", null as "a", null as "b", null as "c"
  from "residence" as "r" cross join "household" as "h" on "h"."id" = "r"."householdId"
  where "r"."endedOn" is null and ${fact} is null`;

/** Both births down to the part both have: a year beside a day compares as years. */
const shorter = sql`min(length("p"."birthOn"), length("elder"."birthOn"))`;
const ownBirth = sql`substr("p"."birthOn", 1, ${shorter})`;
const elderBirth = sql`substr("elder"."birthOn", 1, ${shorter})`;

/** Somebody of an age their relation to the head does not allow. */
const childOlder = (): FoundSql => sql`
  select "p"."id" as "subjectId", "elder"."id" as "otherId", "h"."roomId",
    "r"."relation" || ' ' || "p"."birthOn" || ' ' || "elder"."birthOn" as "facts",
    "r"."relation" as "a", "p"."birthOn" as "b", "elder"."birthOn" as "c"
  from "residence" as "r"
  cross join "person" as "p" on "p"."id" = "r"."personId"
  cross join "residence" as "first" on "first"."householdId" = "r"."householdId" and "first"."endedOn" is null
    and "first"."relation" = ${HEAD}
  cross join "person" as "elder" on "elder"."id" = "first"."personId"
  cross join "household" as "h" on "h"."id" = "r"."householdId"
  where "r"."endedOn" is null and "r"."relation" in ${among([...descendants, ...forebears])} and (
    ("r"."relation" in ${among(descendants)} and ${ownBirth} < ${elderBirth})
    or ("r"."relation" in ${among(forebears)} and ${ownBirth} > ${elderBirth}))`;

const deadTagged = ({ today }: Asked): FoundSql => sql`
  select "p"."id" as "subjectId", 0 as "otherId", ${lastRoomOf(sql`"p"."id"`)} as "roomId",
    group_concat("t"."tag") as "facts", count(*) as "a", "p"."diedOn" as "b", null as "c"
  from "person" as "p" cross join "personTag" as "t" on "t"."personId" = "p"."id" and ${standsOn(today, 't')}
  where "p"."diedOn" is not null group by "p"."id"`;

/** Checks that read everybody who is here, each looking at something else. */
const presentParts = {
  birthMismatch: () => ({
    ...{ facts: sql`"p"."birthOn" || ' ' || "p"."idNumber"`, a: sql`"p"."birthOn"`, b: idBirth },
    where: sql`"p"."idNumber" is not null
      and substr("p"."idNumber", 7, length(replace("p"."birthOn", '-', ''))) <> replace("p"."birthOn", '-', '')`,
  }),
  sexMismatch: () => ({
    ...{ facts: sql`"p"."sex" || ' ' || "p"."idNumber"`, a: sql`"p"."sex"`, b: idSex },
    where: sql`"p"."idNumber" is not null and "p"."sex" <> ${idSex}`,
  }),
  tooOld: ({ today }: Asked) => ({
    ...{ facts: sql`"p"."birthOn"`, a: sql`"p"."birthOn"` },
    where: sql`${birthday} <= ${yearsBefore(today, OLDEST + 1)}`,
  }),
  beforeBirth: () => ({
    ...{ facts: sql`"p"."birthOn" || ' ' || "r"."startedOn"`, a: sql`"p"."birthOn"`, b: sql`"r"."startedOn"` },
    // Whoever was born before anybody came is not looked up.
    where: sql`"p"."birthOn" > (select substr(min("startedOn"), 1, 4) from "residence")
      and substr("r"."startedOn", 1, length("p"."birthOn")) < "p"."birthOn"`,
  }),
  relationSex: () => ({
    ...{ facts: sql`"r"."relation" || ' ' || "p"."sex"`, a: sql`"r"."relation"`, b: sql`"p"."sex"` },
    where: sql`("p"."sex" = '2' and "r"."relation" in ${among(codesOfSex('1'))})
      or ("p"."sex" = '1' and "r"."relation" in ${among(codesOfSex('2'))})`,
  }),
  noIdNumber: () => missing(sql`coalesce("p"."idNumber", "p"."documentNumber")`),
  noPhone: () => missing(sql`"p"."phone"`),
  noBirth: () => missing(sql`"p"."birthOn"`),
  noGuardian: ({ today }: Asked) => ({
    ...{ facts: sql`''`, a: sql`"p"."birthOn"` },
    where: sql`"p"."birthOn" > ${yearsBefore(today, GUARDED_UNDER)} and not exists (
      select 1 from "guardian" where "guardian"."personId" = "p"."id" and "guardian"."endedOn" is null)`,
  }),
} satisfies Partial<Record<CheckCode, (asked: Asked) => Parts>>;

type PresentCode = keyof typeof presentParts;
const presentCodes = Object.keys(presentParts) as PresentCode[];

export const isPresentCode = (code: CheckCode): code is PresentCode => code in presentParts;

/** How many each of those checks finds, looked at or not: everybody is read once for all of them. */
export async function countPresent(db: Reader, asked: Asked): Promise<Record<PresentCode, number>> {
  const finds = (code: PresentCode) => sql<number>`count(case when ${presentParts[code](asked).where} then 1 end)`.as(code);
  const counts = sql<Record<PresentCode, number>>`(select ${sql.join(presentCodes.map(finds))} ${everybody})`;
  return db.selectFrom(counts.as('found')).selectAll().executeTakeFirstOrThrow();
}

const presentChecks = Object.fromEntries(
  presentCodes.map((code) => [code, (asked: Asked) => present(presentParts[code](asked))]),
) as Record<PresentCode, (asked: Asked) => FoundSql>;

export const personChecks = {
  ...presentChecks,
  childOlder,
  deadTagged,
  noRelation: () => missingThere(sql`"r"."relation"`),
  noResidency: () => missingThere(sql`"r"."residency"`),
};
