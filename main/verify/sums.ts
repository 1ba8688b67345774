// The sums an office keeps of each period are what its receipts say, counted anew.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { periodWords } from '../../shared/rules/period';
import type { Fault } from './verdict';

const DIFFERING = `WITH counted AS MATERIALIZED (SELECT receipt.period, figure.indicatorId, sum(figure."value") AS "value", sum(figure."of") AS "of",
    count(*) AS members FROM main.receipt AS receipt JOIN main.receiptFigure AS figure ON figure.receiptId = receipt.id
    WHERE receipt.current = 1 GROUP BY 1, 2)
  SELECT coalesce(kept.period, counted.period) FROM counted
  FULL JOIN main.periodTotal AS kept ON kept.period = counted.period AND kept.indicatorId = counted.indicatorId
  WHERE kept."value" IS NOT counted."value" OR kept."of" IS NOT counted."of" OR kept.members IS NOT counted.members LIMIT 1`;

/** The first period whose kept sums its receipts do not bear out; null when there is none, or in a file of before there were any. */
export function checkSums(sqlite: Sqlite): Fault | null {
  if (!sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'periodTotal'").get()) return null;
  const period = sqlite.prepare(DIFFERING).pluck().get() as string | undefined;
  return period === undefined ? null : { words: `汇总前后不一致：${periodWords(period)}的合计和收到的报送包加起来对不上。` };
}
