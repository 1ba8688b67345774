// How a consultation stands, counted from its lines: each by its last answer, each owner once however many rooms are theirs.
import { type SqlBool, sql } from 'kysely';
import type { Counted, Tally } from '../../../shared/features/consultation-shapes';
import { Standing } from '../../../shared/features/consultation-words';
import type { Reader } from '../../powers';

export type Row = { ownerNo: number; area: number | null; standing: Standing };

/** The last answer of a line; taken back or never asked, the line is open. */
export const standing = sql<Standing>`ifnull((select case when "answer" = 'withdrawn' then 'open' else "answer" end
  from "consultationAnswer" where "consultationRoomId" = "consultationRoom"."id" order by "id" desc limit 1), 'open')`;

const ANSWERS: ReadonlySet<Standing> = new Set(['agree', 'oppose', 'abstain']);
export const isAnswer = (one: Standing): boolean => ANSWERS.has(one);

/** Owners of one consultation whose rooms answered differently. Asked once, not once a line. */
export const divided = (consultationId: number) =>
  sql<SqlBool>`"consultationRoom"."ownerNo" in (select "own"."ownerNo" from "consultationRoom" as "own"
  join "consultationAnswer" as "last" on "last"."id" = (select max("id") from "consultationAnswer" where "consultationRoomId" = "own"."id")
  where "own"."consultationId" = ${consultationId} and "last"."answer" in ('agree', 'oppose', 'abstain')
  group by "own"."ownerNo" having count(distinct "last"."answer") > 1)`;

/** How an owner stands who has these rooms: one answer for all that answered, or divided. */
function ownerStanding(standings: readonly Standing[]): Standing | 'divided' {
  const answers = new Set(standings.filter(isAnswer));
  if (answers.size > 1) return 'divided';
  const [answer] = answers;
  return answer ?? (standings.includes('notReached') ? 'notReached' : 'open');
}

const nothing = (): Counted => ({ rows: 0, area: 0, owners: 0 });

/**
 * Rows and area by the line's own answer, owners by theirs. Who answered differently for two rooms took part with both, and agreed
 * with neither: what is decided must not hang on which of the two was meant.
 */
export function tallyOf(rows: readonly Row[]): Tally {
  const owners = new Map<number, Row[]>();
  for (const row of rows) {
    const known = owners.get(row.ownerNo);
    if (known) known.push(row);
    else owners.set(row.ownerNo, [row]);
  }
  const by = Object.fromEntries(Standing.options.map((one) => [one, nothing()])) as Tally['by'];
  const tally = { all: nothing(), by, divided: 0, took: { area: 0, owners: 0 }, agreed: { area: 0, owners: 0 } };
  tally.all.owners = owners.size;
  for (const own of owners.values()) {
    const stands = ownerStanding(own.map((row) => row.standing));
    if (stands === 'divided') tally.divided += 1;
    else by[stands].owners += 1;
    if (stands === 'divided' || isAnswer(stands)) tally.took.owners += 1;
    if (stands === 'agree') tally.agreed.owners += 1;
    for (const { area, standing: one } of own) {
      const counts = [tally.all, by[one]];
      for (const count of counts) {
        count.rows += 1;
        count.area += area ?? 0;
      }
      if (isAnswer(one)) tally.took.area += area ?? 0;
      if (stands === 'agree' && one === 'agree') tally.agreed.area += area ?? 0;
    }
  }
  return tally;
}

/** The lines of one consultation as they are counted. */
export const countedRows = (db: Reader, id: number): Promise<Row[]> =>
  db
    .selectFrom('consultationRoom')
    .select(['ownerNo', 'area', standing.as('standing')])
    .where('consultationId', '=', id)
    .execute();
