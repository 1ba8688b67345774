// A table as text: .csv that WPS and Excel open with its Chinese whole and nothing in it that they would work out.
import type { Cell } from './workbook';
import type { SheetDraft } from './write';

const MEANS_FORMULA = /^[=+\-@\t\r\0]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = MEANS_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a .csv: UTF-8 with the mark Excel needs, lines ending in CR LF, formula-like text behind an apostrophe. Titles and notes have no place in it. */
export function writeCsv({ head, columns, rows }: Pick<SheetDraft, 'head' | 'columns' | 'rows'>): Uint8Array {
  const lines: string[] = [];
  for (const cells of head?.rows ?? [columns.map(({ label }) => label)]) lines.push(cells.map(csvCell).join(','));
  for (const row of rows) lines.push(columns.map((_, at) => csvCell(row[at] ?? null)).join(','));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}
