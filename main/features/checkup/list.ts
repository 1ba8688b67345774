// A check as a list: in house order, page by page, without what was looked at and found right.
import { sql } from 'kysely';
import { type CheckCode, type CheckCursor, checks, type Finding } from '../../../shared/features/checkup';
import type { Reader } from '../../powers';
import { foundBy, subjectColumnOf } from './checks';
import type { Asked, FoundRow, FoundSql } from './found';
import { tell } from './tell';

/** Whether somebody looked at this finding and its facts are still the same. */
const isChecked = (code: CheckCode) => sql<boolean>`exists (select 1 from "checkedFinding" as "seen"
  where ${sql.ref(`seen.${subjectColumnOf(code)}`)} = "found"."subjectId" and "seen"."code" = ${code}
    and ifnull("seen"."otherId", 0) = "found"."otherId" and "seen"."facts" = "found"."facts" and "seen"."endedOn" is null)`;

export type Where = { code: CheckCode; asked: Asked; buildingId: number | null };
type Row = FoundRow & { sequence: number };

const isIn = (buildingId: number | null) =>
  buildingId === null ? sql`1` : sql`"room"."unitId" in (select "id" from "unit" where "buildingId" = ${buildingId})`;

/** What still has to be looked at, at its place. */
const foundAt = ({ code, asked, buildingId }: Where) => sql<Row>`
  select "found".*, "room"."sequence" from (${foundBy[code](asked)}) as "found"
  cross join "room" on "room"."id" = "found"."roomId"
  where not ${isChecked(code)} and ${isIn(buildingId)}`;

const behind = ({ sequence, subjectId, otherId }: CheckCursor) =>
  sql`where ("sequence", "subjectId", "otherId") > (${sequence}, ${subjectId}, ${otherId})`;

const inOrder = (where: Where, after: CheckCursor | null, most: number) => sql<Row>`
  select * from (${foundAt(where)}) ${after === null ? sql`` : behind(after)}
  order by "sequence", "subjectId", "otherId" limit ${most}`;

const headName = sql`(select "p"."name" from "residence" as "r" join "person" as "p" on "p"."id" = "r"."personId"
  where "r"."householdId" = "page"."subjectId" and "r"."endedOn" is null order by "r"."relation" is not '02', "r"."id" limit 1)`;
const personName = sql`(select "name" from "person" where "id" = "page"."subjectId")`;
const nameOf = { pair: personName, person: personName, household: headName, room: sql`null` };

type Named = Row &
  Record<'name' | 'building' | 'unit' | 'room' | 'otherName' | 'otherBuilding' | 'otherUnit' | 'otherRoom', string>;

/** The rows of a page with their names; where the other of a pair lives, or lived last, beside it. */
const named = (code: CheckCode, page: FoundSql) => sql<Named>`(
  select "page".*, ${nameOf[checks[code].subject]} as "name", "building"."name" as "building", "unit"."name" as "unit",
    "room"."number" as "room", "two"."name" as "otherName", "otherBuilding"."name" as "otherBuilding",
    "otherUnit"."name" as "otherUnit", "otherRoom"."number" as "otherRoom"
  from (${page}) as "page"
  join "room" on "room"."id" = "page"."roomId"
  join "unit" on "unit"."id" = "room"."unitId"
  join "building" on "building"."id" = "unit"."buildingId"
  left join "person" as "two" on "two"."id" = "page"."otherId"
  left join "residence" as "stay" on "stay"."id" = (select max("id") from "residence" where "personId" = "page"."otherId")
  left join "household" as "home" on "home"."id" = "stay"."householdId"
  left join "room" as "otherRoom" on "otherRoom"."id" = "home"."roomId"
  left join "unit" as "otherUnit" on "otherUnit"."id" = "otherRoom"."unitId"
  left join "building" as "otherBuilding" on "otherBuilding"."id" = "otherUnit"."buildingId"
  order by "page"."sequence", "page"."subjectId", "page"."otherId")`;

function findingOf(code: CheckCode, row: Named, today: string): Finding {
  const { subjectId, otherId, name, building, unit, room } = row;
  const other = { name: row.otherName, building: row.otherBuilding, unit: row.otherUnit, room: row.otherRoom };
  return {
    ...{ subjectId, otherId, name, building, unit, room },
    other: otherId === 0 ? null : other,
    words: tell(code, row, today),
  };
}

/** A page of what still has to be looked at, and the cursor of the next. */
export async function listFound(db: Reader, where: Where, { after, size }: { after: CheckCursor | null; size: number }) {
  const found = named(where.code, inOrder(where, after, size + 1)).as('rows');
  const rows = await db.selectFrom(found).selectAll().execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => findingOf(where.code, row, where.asked.today)),
    next: rows.length > size && last ? { sequence: last.sequence, subjectId: last.subjectId, otherId: last.otherId } : null,
  };
}

/** How many still have to be looked at, and how many were looked at and found right. One pass. */
export async function countFound(db: Reader, { code, asked, buildingId }: Where): Promise<{ count: number; checked: number }> {
  const seen = sql<{ seen: number }>`(select ${isChecked(code)} as "seen" from (${foundBy[code](asked)}) as "found"
    cross join "room" on "room"."id" = "found"."roomId" where ${isIn(buildingId)})`;
  const { all, checked } = await db
    .selectFrom(seen.as('rows'))
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.sum<number | null>('seen').as('checked')])
    .executeTakeFirstOrThrow();
  return { count: all - (checked ?? 0), checked: checked ?? 0 };
}

type One = { subjectId: number; otherId: number };

/** One finding that still has to be looked at, by whom it is about; undefined when it is not there any more. */
export const findOne = (db: Reader, where: Where, { subjectId, otherId }: One): Promise<Row | undefined> =>
  db
    .selectFrom(sql<Row>`(${foundAt(where)})`.as('rows'))
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('otherId', '=', otherId)
    .executeTakeFirst();
