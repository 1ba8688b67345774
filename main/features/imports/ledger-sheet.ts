// The ledger as the workbook of a layout.

import type { Cell } from '../../sheets/workbook';
import type { SheetDraft } from '../../sheets/write';
import type { Layout } from './ledger-lines';

const WIDEST = 40;
const NARROWEST = 6;
/** A Chinese character is two wide. */
const widthOf = (cell: Cell | undefined) => [...String(cell ?? '')].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0) + 4;

/** Enough lines to see how wide a column is. */
const LINES_MEASURED = 500;

/** 填报日期：2026年11月1日 above the table is today when it is written today. */
const dated = (cell: Cell, day: string): Cell =>
  typeof cell === 'string' ? cell.replace(/(日期[:：]?\s*)\d{4}年\d{1,2}月\d{1,2}日/, `$1${day}`) : cell;

const chineseDay = (today: string) => today.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** What stands above the lines, as it came; for a layout that is not known so well its headings. */
function headOf({ labels, shape }: Layout, today: string): NonNullable<SheetDraft['head']> {
  if (shape === null) return { rows: [[...labels]], headings: 1 };
  const titles = shape.head.length - shape.headings;
  const day = chineseDay(today);
  return {
    rows: shape.head.map((row, at) => (at < titles ? row.map((cell) => dated(cell, day)) : row)),
    headings: shape.headings,
  };
}

/** `today` is `YYYY-MM-DD`. */
export function ledgerSheet(layout: Layout, lines: Cell[][], today: string): SheetDraft {
  const columns = layout.labels.map((label, column) => {
    const widths = lines.slice(0, LINES_MEASURED).map((line) => widthOf(line[column]));
    const width = Math.min(Math.max(NARROWEST, widthOf(label), ...widths), WIDEST);
    const isDay = layout.mapping[column] === 'birthOn';
    return { label, width, kind: isDay ? ('day' as const) : ('text' as const) };
  });
  const name = layout.shape?.sheetName || '居民台账';
  return { name, head: headOf(layout, today), columns, rows: lines, landscape: true };
}
