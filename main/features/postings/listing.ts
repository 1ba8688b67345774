import { sql } from 'kysely';
import {
  POSTING_PAGE,
  type PostingBatch,
  type PostingShow,
  type postings,
  type Reprint,
} from '../../../shared/features/postings';
import { type Looking, untilWritten } from '../../kept';
import type { HandlersFor, Reader } from '../../powers';
import { unitsWithChiefs } from '../chiefs/queries';
import { asPosting, batchesWith, findBatch, hanging, outdated, overdue, postingsWith, waiting } from './rows';

const conditionOf = (show: Exclude<PostingShow, 'all'>, today: string) =>
  ({ toPost: waiting, up: hanging, late: overdue(today) })[show];

/** Something came of the paper: it went to a printer or into a file. */
const outOfDoors = sql<boolean>`exists (select 1 from "paperOutcome" where "paperOutcome"."paperId" = "posting"."paperId")`;

/** Batches to be posted, those of them that were printed, sheets overdue, sheets to be printed anew. */
export async function countsNow(db: Reader, today: string) {
  return db
    .selectFrom('posting')
    .where((eb) => eb.or([waiting, hanging]))
    .select([
      sql<number>`count(distinct case when ${waiting} then "posting"."paperId" end)`.as('toPost'),
      sql<number>`count(distinct case when ${waiting} and ${outOfDoors} then "posting"."paperId" end)`.as('printed'),
      sql<number>`count(case when ${overdue(today)} then 1 end)`.as('late'),
      sql<number>`count(case when ${outdated} then 1 end)`.as('reprint'),
    ])
    .executeTakeFirstOrThrow();
}

async function batches(looking: Looking, { show, after }: { show: PostingShow; after: number | null }) {
  const { db, today } = looking;
  const found: PostingBatch[] = await batchesWith(db, today)
    .$if(after !== null, (q) => q.where('paper.id', '<', after))
    .$if(show !== 'all', (q) =>
      q.where('paper.id', 'in', (eb) =>
        eb
          .selectFrom('posting')
          .select('posting.paperId')
          .where(conditionOf(show === 'all' ? 'up' : show, today)),
      ),
    )
    .orderBy('paper.id', 'desc')
    .limit(POSTING_PAGE + 1)
    .execute();
  const rows = found.slice(0, POSTING_PAGE);
  const { printed: _, ...counts } = await untilWritten(looking, 'postings counted', () => countsNow(db, today));
  return { rows, next: found.length > POSTING_PAGE ? (rows.at(-1)?.id ?? null) : null, counts };
}

type Named = { name: string; phone: string | null } | null;
const named = (name: string | null, phone: string | null): Named => (name === null ? null : { name, phone });
const wordsOf = (chief: Named) => chief && (chief.phone === null ? `${chief.name}（没有电话）` : chief.name);

/** Sheets that name somebody who is not the unit's chief any more, in house order. */
async function reprints(db: Reader): Promise<Reprint[]> {
  const rows = await postingsWith(db)
    .innerJoin('paper', 'paper.id', 'posting.paperId')
    .innerJoin('unit', 'unit.id', 'posting.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('post as then', 'then.id', 'posting.postId')
    .clearSelect()
    .select(['posting.id', 'posting.paperId', 'posting.number', 'paper.title', 'posting.subject', 'posting.subjectId'])
    .select(['unit.id as unitId', 'posting.place', 'then.name as thenName', 'then.phone as thenPhone'])
    .where(outdated)
    .orderBy('building.position')
    .orderBy('unit.position')
    .orderBy('posting.id')
    .execute();
  const chiefs = new Map((await unitsWithChiefs(db)).map(({ unitId, chief }) => [unitId, chief]));
  return rows.map(({ thenName, thenPhone, ...row }) => {
    const [then, now] = [named(thenName, thenPhone), chiefs.get(row.unitId) ?? null];
    const phoneOnly = then !== null && now !== null && then.name === now.name;
    return { ...row, printed: wordsOf(then), now: wordsOf(now), phoneOnly };
  });
}

export const listingHandlers: HandlersFor<Pick<typeof postings, 'postings.batches' | 'postings.sheets' | 'postings.reprints'>> = {
  'postings.batches': batches,

  'postings.sheets': async ({ db, today }, { paperId, after }) => {
    const batch = await findBatch(db, paperId, today);
    const found = await postingsWith(db)
      .where('paperId', '=', paperId)
      .where('sheet', '>', after ?? 0)
      .orderBy('sheet')
      .limit(POSTING_PAGE + 1)
      .execute();
    const rows = found.slice(0, POSTING_PAGE);
    const next = found.length > POSTING_PAGE ? (rows.at(-1)?.sheet ?? null) : null;
    const numbers = async (condition: typeof waiting) => {
      const those = await db
        .selectFrom('posting')
        .select('sheet')
        .where('paperId', '=', paperId)
        .where(condition)
        .orderBy('sheet')
        .execute();
      return those.map(({ sheet }) => sheet);
    };
    return {
      batch,
      rows: rows.map((row) => asPosting(row, today)),
      next,
      toPost: await numbers(waiting),
      up: await numbers(hanging),
    };
  },

  'postings.reprints': ({ db }) => reprints(db),
};
