// How many rows lie behind the figures that count a row each: what the draft of a report compares them with.
import type { Figure } from '../../../shared/features/summary';
import { isRowEach } from '../../../shared/rules/report-checks';
import type { Counted } from '../../indicator';
import type { Reader } from '../../powers';
import { ledgerRows } from './ledger-rows';
import { sources } from './sources';

/** More than any estate has. */
const EVERY = 1_000_000;

/** By the code of the figure. */
export async function rowCounts(db: Reader, figures: readonly Figure[], days: Counted): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const figure of figures.filter(isRowEach)) {
    const read = sources.find(({ indicators }) => figure.code in indicators)?.rows?.[figure.code];
    const rows = (await read?.(db, days, { after: 0, size: EVERY })) ?? (await ledgerRows(figure.code)?.rows(db, days.to));
    if (rows) counts.set(figure.code, rows.length);
  }
  return counts;
}
