// 草稿: counting a period, saying something to what looks odd, counting anew, taking it back.
import { reportStateWords, type reports } from '../../../shared/features/reports';
import type { Summary } from '../../../shared/features/summary';
import { periodWords, readPeriod } from '../../../shared/rules/period';
import { checkFigures } from '../../../shared/rules/report-checks';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { countedBuildings, definitionsOf, readingOf, rowCounts, summaryOf } from '../summary/queries';
import { contentOf, reportOf, titleOf } from './finding';

/** Refuses what is no draft any more. */
export async function draftOf(db: Reader, id: number) {
  const report = await reportOf(db, id);
  if (report.state !== 'draft') throw new Refusal(`${titleOf(report)}${reportStateWords[report.state]}，不能再改。`);
  return report;
}

/** Periods a new one is compared with at most. */
const COMPARED = 12;

/** The approved figures of the same kind of period before this one, the last version of each, the first first. */
async function earlierThan(db: Reader, period: string): Promise<Summary[]> {
  const days = readPeriod(period);
  if (!days) return [];
  const approved = await db
    .selectFrom('report')
    .select(['id', 'period'])
    .where('kind', '=', days.kind)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute();
  const last = new Map(
    approved.filter((one) => (readPeriod(one.period)?.to ?? '9') < days.from).map((one) => [one.period, one.id]),
  );
  const some = [...last].sort(([one], [other]) => (one < other ? -1 : 1)).slice(-COMPARED);
  const summaries: Summary[] = [];
  for (const [, id] of some) summaries.push((await contentOf(db, id)).summary);
  return summaries;
}

async function counted({ db, today, now }: CommandPowers, period: string) {
  const summary = await summaryOf(db, period, { today, now });
  const definitions = await definitionsOf(db, summary.figures);
  const days = { from: summary.from, to: summary.asOf };
  const places = await countedBuildings(db, days);
  const content = { summary, reading: await readingOf(db, summary), places, definitions };
  const beside = { earlier: await earlierThan(db, period), rows: await rowCounts(db, summary.figures, days) };
  const found = checkFigures(summary, beside);
  return { content: JSON.stringify(content), found: JSON.stringify(found) };
}

/** Which version a new report of the period is. Refuses a second draft, and a correction without a reason. */
async function nextVersion(db: Reader, period: string, reason: string): Promise<number> {
  const there = await db
    .selectFrom('report')
    .select(['state', 'version'])
    .where('period', '=', period)
    .where('state', '<>', 'withdrawn')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!there) return 0;
  if (there.state === 'draft') throw new Refusal(`${periodWords(period)}的汇总已经有一份在等审核，请先把那一份办完。`);
  if (reason === '') throw new Refusal(`${periodWords(period)}的汇总已经定稿。要更正，请在“报送”里打开那一份，点“做更正”。`);
  return there.version + 1;
}

type Drafting = 'reports.draft' | 'reports.recount' | 'reports.remark' | 'reports.withdraw';

export const draftingHandlers: HandlersFor<Pick<typeof reports, Drafting>> = {
  'reports.draft': async (powers, { period, reason }) => {
    const { db, now, session, note } = powers;
    const version = await nextVersion(db, period, reason);
    const kind = readPeriod(period)?.kind ?? 'custom';
    const open = { sha256: null, approverId: null, approvedAt: null, endedOn: null, endReason: null };
    const row = { period, kind, version, state: 'draft' as const, reason: version === 0 ? '' : reason };
    const { id } = await db
      .insertInto('report')
      .values({ ...row, ...(await counted(powers, period)), ...open, staffId: session.staffId, draftedAt: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'report', subjectId: id, before: null, after: { title: titleOf(row), reason: row.reason } });
    return { id };
  },

  'reports.recount': async (powers, { id }) => {
    const { db, now, note } = powers;
    const report = await draftOf(db, id);
    await db
      .updateTable('report')
      .set({ ...(await counted(powers, report.period)), draftedAt: now })
      .where('id', '=', id)
      .execute();
    note({ subject: 'report', subjectId: id, before: null, after: { title: titleOf(report) } });
    return { id };
  },

  'reports.remark': async ({ db, now, session, note }, { id, code, words }) => {
    const report = await draftOf(db, id);
    const { found } = await contentOf(db, id);
    const about = found.find((one) => one.code === code);
    if (!about) throw new Refusal('这一条已经没有了，请刷新后再看。');
    await db.insertInto('reportRemark').values({ reportId: id, code, words, staffId: session.staffId, at: now }).execute();
    note({ subject: 'report', subjectId: id, before: null, after: { title: titleOf(report), finding: about.words, words } });
    return { id };
  },

  'reports.withdraw': async ({ db, today, note }, { id, reason }) => {
    const report = await draftOf(db, id);
    await db.updateTable('report').set({ state: 'withdrawn', endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'report', subjectId: id, before: null, after: { title: titleOf(report), endReason: reason } });
    return { id };
  },
};
