// Sheets as the screens know them: how each stands on a day, and whether it still names the right chief.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Posting, PostingBatch, PostingState } from '../../../shared/features/postings';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** The post of who looks after the sheet's unit now: the unit's own chief before that of its building. */
const postNow = sql<number | null>`(select "post"."id" from "post" join "unit" on "unit"."buildingId" = "post"."buildingId"
  where "unit"."id" = "posting"."unitId" and "post"."endedOn" is null and ("post"."unitId" = "unit"."id" or "post"."unitId" is null)
  order by "post"."unitId" is null limit 1)`;

/** On paper somewhere, or about to be, with a chief or a phone that is not the unit's any more. */
export const outdated: RawBuilder<SqlBool> = sql<SqlBool>`("posting"."namesChief" = 1 and "posting"."endedOn" is null
  and "posting"."takenDownOn" is null and "posting"."postId" is not ${postNow})`;

export const postingsWith = (db: Reader) =>
  db
    .selectFrom('posting')
    .select(['id', 'paperId', 'sheet', 'number', 'subject', 'subjectId', 'unitId', 'place', 'copies', 'firstPage', 'pages'])
    .select(['poster', 'takeDownOn', 'postedOn', 'how', 'takenDownOn', 'endedOn', 'endReason', 'postId'])
    .select([postNow.as('postNow'), sql<number>`iif(${outdated}, 1, 0)`.as('outdated')]);

export type PostingLine = Awaited<ReturnType<ReturnType<typeof postingsWith>['execute']>>[number];

/** How a sheet stands on a day. */
export function stateOf(
  { postedOn, takenDownOn, endedOn, takeDownOn }: Pick<PostingLine, 'postedOn' | 'takenDownOn' | 'endedOn' | 'takeDownOn'>,
  today: string,
): PostingState {
  if (endedOn !== null) return 'ended';
  if (postedOn === null) return 'toPost';
  if (takenDownOn !== null) return 'down';
  return takeDownOn !== null && takeDownOn < today ? 'late' : 'up';
}

/** As the screens know it. */
export const asPosting = ({ subjectId: _, postId: __, postNow: ___, ...row }: PostingLine, today: string): Posting => ({
  ...row,
  state: stateOf(row, today),
  outdated: row.outdated === 1,
});

/** Hanging past its day, which is the last on which it may hang. */
export const overdue = (today: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`("posting"."postedOn" is not null and "posting"."takenDownOn" is null and "posting"."takeDownOn" < ${today})`;
export const waiting = sql<SqlBool>`("posting"."postedOn" is null and "posting"."endedOn" is null)`;
export const hanging = sql<SqlBool>`("posting"."postedOn" is not null and "posting"."takenDownOn" is null)`;

const count = (condition: RawBuilder<SqlBool>) => sql<number>`count(case when ${condition} then 1 end)`;

/** Papers with sheets to post, and how these stand. */
export const batchesWith = (db: Reader, today: string) =>
  db
    .selectFrom('posting')
    .innerJoin('paper', 'paper.id', 'posting.paperId')
    .groupBy('paper.id')
    .select(['paper.id', 'paper.number', 'paper.title', 'paper.issuedAt'])
    .select(({ fn }) => [
      fn.min('posting.subject').as('subject'),
      fn.min('posting.takeDownOn').as('takeDownOn'),
      fn.countAll<number>().as('sheets'),
      count(waiting).as('toPost'),
      count(hanging).as('up'),
      count(overdue(today)).as('late'),
      count(sql<SqlBool>`"posting"."takenDownOn" is not null`).as('down'),
    ]);

/** Refuses a paper without any. */
export async function findBatch(db: Reader, paperId: number, today: string): Promise<PostingBatch> {
  const batch = await batchesWith(db, today).where('paper.id', '=', paperId).executeTakeFirst();
  if (!batch) throw new Refusal('没有找到这一批张贴，请重新打开“张贴”。');
  return batch;
}
