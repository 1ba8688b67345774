import type { Sweep, SweepCounts } from '../../../shared/features/sweep-shapes';
import { SweepStanding } from '../../../shared/features/sweep-words';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { questionsOf } from './questions';

const sweepsIn = (db: Reader) =>
  db.selectFrom('sweep').innerJoin('staff', 'staff.id', 'sweep.staffId').selectAll('sweep').select('staff.name as by');

type Row = Awaited<ReturnType<ReturnType<typeof sweepsIn>['executeTakeFirstOrThrow']>>;

export const noCounts = (): SweepCounts => ({
  all: 0,
  by: Object.fromEntries(SweepStanding.options.map((standing) => [standing, 0])) as SweepCounts['by'],
});

/** Adds so many lines that stand so. */
export function count(counts: SweepCounts, standing: SweepStanding, lines = 1): void {
  counts.all += lines;
  counts.by[standing] += lines;
}

export async function countsOf(db: Reader, sweepId: number): Promise<SweepCounts> {
  const rows = await db
    .selectFrom('sweepLine')
    .select(({ fn }) => ['standing', fn.countAll<number>().as('lines')])
    .where('sweepId', '=', sweepId)
    .groupBy('standing')
    .execute();
  const counts = noCounts();
  for (const { standing, lines } of rows) count(counts, standing, lines);
  return counts;
}

async function told(db: Reader, row: Row): Promise<Sweep> {
  const { staffId: _staff, at: _at, result: _result, ...rest } = row;
  return { ...rest, counts: await countsOf(db, row.id), questions: await questionsOf(db, row.id) };
}

/** Open ones first, then those that ended, the newest first. */
export async function sweepList(db: Reader): Promise<Sweep[]> {
  const rows = await sweepsIn(db)
    .orderBy((eb) => eb('sweep.endedOn', 'is not', null))
    .orderBy('sweep.id', 'desc')
    .limit(200)
    .execute();
  const list: Sweep[] = [];
  for (const row of rows) list.push(await told(db, row));
  return list;
}

/** Refuses where there is none. */
export async function sweepOf(db: Reader, id: number): Promise<Row> {
  const row = await sweepsIn(db).where('sweep.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这次摸排，请重新打开列表。');
  return row;
}

export const sweepCard = async (db: Reader, id: number): Promise<Sweep> => told(db, await sweepOf(db, id));

/** The same, and still open. Refuses, saying since when, one that ended. */
export async function openSweep(db: Reader, id: number): Promise<Row> {
  const row = await sweepOf(db, id);
  if (row.endedOn !== null) throw new Refusal(`“${row.title}”已于${dayWords(row.endedOn)}结束，不能再改。`);
  return row;
}
