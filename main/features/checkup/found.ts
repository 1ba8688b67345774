// What every check answers with, as a table in SQL. Each check reads the ledger at most a few times over; none compares everybody
// with everybody.
import { type RawBuilder, sql } from 'kysely';
import { relation, relationSex } from '../../../shared/codes/relation';

/** `facts`: what the finding rests on, told apart as text; `a`, `b`, `c`: what its words are made of. */
export type FoundRow = {
  subjectId: number;
  otherId: number;
  roomId: number;
  facts: string;
  a: string | number | null;
  b: string | number | null;
  c: string | number | null;
};

/** A query of exactly these columns. */
export type FoundSql = RawBuilder<FoundRow>;

/** `today`: the day of ages. `staleBefore`: households last looked at before this day are stale. */
export type Asked = { today: string; staleBefore: string };

const relationCodes = Object.keys(relation);
export const codesOfSex = (sex: '1' | '2'): string[] => relationCodes.filter((code) => relationSex(code) === sex);

const range = (from: number, to: number, except: readonly string[]) =>
  relationCodes.filter((code) => Number(code) >= from && Number(code) <= to && !except.includes(code));

/** Children and grandchildren of the head by blood; those by marriage or adoption may be of any age. */
export const descendants = range(20, 49, ['27', '28', '37', '38', '45', '46']);
/** Parents and grandparents of the head. */
export const forebears = range(50, 69, ['53', '54', '55', '56', '57', '58', '65', '68']);

/** A person's last room, for whoever may not live here any more. */
export const lastRoomOf = (person: RawBuilder<unknown>) => sql<number>`(select "h"."roomId" from "residence" as "r"
  join "household" as "h" on "h"."id" = "r"."householdId" where "r"."personId" = ${person} order by "r"."id" desc limit 1)`;
