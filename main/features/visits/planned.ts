// The plan as rows: who is asked for by which day. The same rule as shared/rules/visit-plan.ts, in SQL, so that a list of thousands
// is paged by key; a test holds the two together.
import { type RawBuilder, sql } from 'kysely';
import type { Every } from '../../../shared/features/visit-words';
import { standsOn } from '../groups/queries';

export type PlannedRow = { personId: number; dueOn: string; every: Every | null; unprinted: number };

/** The last day somebody was in touch; a call or message only where the tier takes it. */
const touched = (today: string) => sql<string>`(select max("c"."heldOn") from "careContact" as "c"
  where "c"."personId" = "asked"."personId" and "c"."endedOn" is null and "c"."heldOn" <= ${today}
    and ("c"."way" in ('visit', 'station') or ("asked"."byPhone" = 1 and "c"."way" in ('phone', 'message'))))`;

/** Every tier of every person, with how often and since when: what somebody's own record says goes before the group's. */
const asked = (
  today: string,
) => sql`select "personTag"."personId", coalesce("tagDetail"."visitTier", "visitTier"."every") as "every",
    "visitTier"."byPhone", max("personTag"."startedOn", "visitTier"."startedOn") as "since", "careGroup"."neverPrinted"
  from "personTag"
  join "careGroup" on "careGroup"."name" = "personTag"."tag" and "careGroup"."endedOn" is null
  join "visitTier" on "visitTier"."groupId" = "careGroup"."id" and "visitTier"."endedOn" is null
  left join "tagDetail" on "tagDetail"."personTagId" = "personTag"."id"
  where ${standsOn(today)}`;

/** The doctor's next date, until a doctor came on or after it, or another date was agreed. */
const agreed = sql`select "v"."personId", "v"."nextOn" as "dueOn", null as "every", 0 as "neverPrinted" from "visit" as "v"
  where "v"."nextOn" is not null and "v"."endedOn" is null and "v"."personId" is not null
    and not exists (select 1 from "visit" as "then" where "then"."personId" = "v"."personId" and "then"."purpose" = 'familyDoctor'
      and "then"."endedOn" is null and "then"."result" = 'met'
      and ("then"."visitedOn" > "v"."visitedOn" or ("then"."visitedOn" = "v"."visitedOn" and "then"."id" > "v"."id")))`;

/** Every day somebody is asked for by: of each of their groups, and the doctor's. */
const askedDays = (today: string) => sql`(select "personId", case "every" when 'weekly' then date("base", '+7 days')
      when 'monthly' then date("base", '+1 month', 'floor') when 'quarterly' then date("base", '+3 months', 'floor')
      else date("base", '+6 months', 'floor') end as "dueOn", "every", "neverPrinted"
    from (select "asked".*, max("since", ifnull(${touched(today)}, "since")) as "base" from (${asked(today)}) as "asked")
  union all ${agreed})`;

/** One row a person: the day that comes first, of two on one day the tighter tier. Whoever is asked for by groups of no list alone is on no paper. */
export const plannedPeople = (today: string): RawBuilder<PlannedRow> => sql<PlannedRow>`(
  select "personId", substr(min("key"), 1, 10) as "dueOn", nullif(substr(min("key"), 12), '') as "every",
    sum(1 - "neverPrinted") = 0 as "unprinted"
  from (select *, "dueOn" || case "every" when 'weekly' then 1 when 'monthly' then 2 when 'quarterly' then 3 when 'halfYearly' then 4 else 5 end
      || ifnull("every", '') as "key" from ${askedDays(today)})
  group by "personId")`;

/** The same people with the day that comes first alone, for counting. */
export const plannedDays = (today: string): RawBuilder<Pick<PlannedRow, 'personId' | 'dueOn'>> =>
  sql`(select "personId", min("dueOn") as "dueOn" from ${askedDays(today)} group by "personId")`;
