// Text files of rows: .csv and .txt, with comma, semicolon, tab or bar between the cells. Every cell is text.
import { parse } from 'papaparse';
import { Grid, newBudget } from './grid';
import { decodeText } from './text-encoding';
import { refusals, SheetRefusal, type Workbook } from './workbook';
import type { ReadOptions } from './zip';

const SEPARATORS = [',', '\t', ';', '|', '，'];
/** Lines looked at to tell the separator. */
const SAMPLE_LINES = 30;
const SAMPLE_CHARACTERS = 100_000;
const ROWS_A_REPORT = 5000;

/** The sign that stands in most of the first lines, outside quotes, most regularly. */
function separatorOf(text: string): string {
  const lines = text.slice(0, SAMPLE_CHARACTERS).split('\n', SAMPLE_LINES);
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, '')).filter((line) => line.trim() !== '');
  let best = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = bare.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    const weight = counts.length * Math.min(usual, 30);
    if (weight > most) [best, most] = [separator, weight];
  }
  return best;
}

/** `="0101"` is how programs keep a spreadsheet from touching a text. Everything else that begins with = is a formula. */
const GUARDED = /^="([^"]*)"$/;

function putCell(grid: Grid, column: number, written: string): void {
  const guarded = written.startsWith('=') ? GUARDED.exec(written) : null;
  if (written.startsWith('=') && written.length > 1 && !guarded) grid.markFormula(column);
  grid.put(column, guarded ? (guarded[1] ?? '') : written);
}

const unclosed = (row: number) =>
  new SheetRefusal(`第${row}行附近的引号（"）没有成对，读不下去。请用WPS或Excel打开，另存为 .xlsx 再导入。`);

/** Signs no text file has: control characters other than tab, line ends and form feed. */
function refuseBinary(text: string): void {
  for (let at = 0; at < Math.min(text.length, SAMPLE_CHARACTERS); at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) throw new SheetRefusal(refusals.notSheet);
  }
}

/** Reads a text file of rows. Throws SheetRefusal where it is no text or a quote never closes. */
export function readSeparated(bytes: Buffer, options: ReadOptions = {}): Workbook {
  const written = decodeText(bytes);
  refuseBinary(written);
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  const grid = new Grid(newBudget());
  let row = 0;
  parse<string[]>(text, {
    delimiter: separatorOf(text),
    newline: '\n',
    step: (result) => {
      row += 1;
      if (result.errors.some((error) => error.type === 'Quotes')) throw unclosed(row);
      grid.startRow(row);
      for (const [column, cell] of result.data.entries()) putCell(grid, column, cell);
      grid.endRow();
      if (row % ROWS_A_REPORT > 0) return;
      options.signal?.throwIfAborted();
      options.progress?.(result.meta.cursor, text.length);
    },
  });
  if (grid.rows.length === 0) throw new SheetRefusal(refusals.empty);
  return { sheets: [{ name: '', rows: grid.rows, formulas: grid.formulas }] };
}
