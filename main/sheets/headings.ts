// The row of headings of a table other people made: whatever stands above it, in whatever order its columns come.
import { foldTight } from '../../shared/rules/fold';
import type { Cell, Sheet, Workbook } from './workbook';

/** A title, a date, a merged line: no heading stands lower than this. */
const ROWS_LOOKED_AT = 20;

/** The column of each field, 0 for the first; a field without one is not there. */
export type Columns<F extends string> = Partial<Record<F, number>>;
/** `head`: the row of the headings in the sheet's rows. */
export type Headed<F extends string> = { sheet: Sheet; head: number; columns: Columns<F> };

function columnsOf<F extends string>(row: readonly Cell[], headings: Readonly<Record<F, RegExp>>): Columns<F> {
  const columns: Columns<F> = {};
  row.forEach((cell, at) => {
    const label = cell === null ? '' : foldTight(String(cell));
    const field = (Object.keys(headings) as F[]).find((one) => columns[one] === undefined && headings[one].test(label));
    if (field) columns[field] = at;
  });
  return columns;
}

/** The first sheet with a row whose headings are `enough`; a label means the first field it fits that has no column yet. */
export function findHeadings<F extends string>(
  { sheets }: Workbook,
  headings: Readonly<Record<F, RegExp>>,
  enough: (columns: Columns<F>) => boolean,
): Headed<F> | null {
  for (const sheet of sheets) {
    for (const [head, row] of sheet.rows.slice(0, ROWS_LOOKED_AT).entries()) {
      const columns = columnsOf(row, headings);
      if (enough(columns)) return { sheet, head, columns };
    }
  }
  return null;
}
