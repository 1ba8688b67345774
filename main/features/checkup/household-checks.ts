// Checks that look at a household, or a room with all its households.
import { type RawBuilder, sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import { CROWDED } from '../../../shared/features/checkup';
import { among } from '../../database/among';
import type { Asked, FoundSql } from './found';

/** The head's spouse, husband, wife. */
const SPOUSES = ['10', '11', '12'];

/** Who lives in household `h` now, as a finding about it rests on. */
const livingThere = sql`(select group_concat("r"."personId" || ' ' || ifnull("r"."relation", '')) from "residence" as "r"
  where "r"."householdId" = "h"."id" and "r"."endedOn" is null)`;

/** Households by the people in them now. What a finding rests on is put together for the households found, not for all. */
const byPeople = (having: RawBuilder<unknown>, named: RawBuilder<unknown>): FoundSql => sql`
  select "h"."id" as "subjectId", 0 as "otherId", "h"."roomId", ${livingThere} as "facts", "of"."people" as "a",
    (select group_concat("p"."name", '、') from "residence" as "r" join "person" as "p" on "p"."id" = "r"."personId"
      where "r"."householdId" = "h"."id" and "r"."endedOn" is null and "r"."relation" in ${named}) as "b", null as "c"
  from (select "householdId", count(*) as "people" from "residence" where "endedOn" is null
    group by "householdId" having ${having}) as "of"
  cross join "household" as "h" on "h"."id" = "of"."householdId"`;

const holding = (codes: readonly string[]) => sql`count(case when "relation" in ${among(codes)} then 1 end)`;

const emptyHousehold = (): FoundSql => sql`
  select "h"."id" as "subjectId", 0 as "otherId", "h"."roomId", "h"."openedOn" as "facts", "h"."openedOn" as "a", null as "b", null as "c"
  from "household" as "h" where "h"."endedOn" is null
    and not exists (select 1 from "residence" as "r" where "r"."householdId" = "h"."id" and "r"."endedOn" is null)`;

const crowdedRoom = (): FoundSql => sql`
  select "h"."roomId" as "subjectId", 0 as "otherId", "h"."roomId", group_concat("of"."facts") as "facts",
    sum("of"."people") as "a", count(*) as "b", null as "c"
  from (select "householdId", count(*) as "people", group_concat("personId") as "facts" from "residence" where "endedOn" is null
    group by "householdId") as "of"
  cross join "household" as "h" on "h"."id" = "of"."householdId"
  group by "h"."roomId" having sum("of"."people") > ${CROWDED}`;

const stale = ({ staleBefore }: Asked): FoundSql => sql`
  select "h"."id" as "subjectId", 0 as "otherId", "h"."roomId", ifnull("h"."verifiedOn", "h"."openedOn") as "facts",
    "h"."verifiedOn" as "a", "h"."openedOn" as "b", null as "c"
  from "household" as "h" where "h"."endedOn" is null and ifnull("h"."verifiedOn", "h"."openedOn") < ${staleBefore}`;

export const householdChecks = {
  manyHeads: () => byPeople(sql`${holding([HEAD])} > 1`, among([HEAD])),
  noHead: () => byPeople(sql`${holding([HEAD])} = 0`, among([])),
  manySpouses: () => byPeople(sql`${holding(SPOUSES)} > 1`, among(SPOUSES)),
  emptyHousehold,
  crowdedRoom,
  stale,
};
