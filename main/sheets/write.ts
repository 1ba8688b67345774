// Tables we hand out: .xlsx that WPS, Excel and LibreOffice open without a warning, and .csv. Text stays text, whatever it begins with.
import { PassThrough } from 'node:stream';
import excel from 'exceljs';
import { addHead, type Head } from './head';
import { linesOf, linesOfRow } from './row-height';
import type { Cell } from './workbook';

export type Column = {
  label: string;
  /** In characters of the body font. */
  width: number;
  /** day: `YYYY-MM-DD` becomes a date; a month or a year alone stays text. */
  kind: 'text' | 'number' | 'day';
};

export type SheetDraft = {
  name: string;
  /** Stands above the header, over all columns. */
  title?: string;
  /** Stands above the table in place of title and labels. */
  head?: Head;
  columns: Column[];
  rows: Cell[][];
  /** Lines below the table: definitions, source, time. */
  notes?: string[];
  landscape?: boolean;
};

export type WorkbookDraft = { sheets: SheetDraft[] };

const FONT = '宋体';
const HEADING_FONT = '微软雅黑';
const A4 = 9;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const FORMATS = { text: '@', number: '#,##0', day: 'yyyy-mm-dd' } as const;
const FRACTION = '#,##0.00';
const LINE_POINTS = 16;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Characters a spreadsheet refuses in a sheet's name; at most 31. */
const sheetName = (name: string, taken: Set<string>) => {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 28) || '表';
  let free = plain;
  for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${plain}${at}`;
  taken.add(free.toLowerCase());
  return free;
};

/** XML has no place for these; a lone half of a character has no meaning either. */
const writable = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

function typed(value: Cell, kind: Column['kind']): string | number | Date | null {
  if (typeof value !== 'string') return value;
  const day = kind === 'day' ? DAY.exec(value) : null;
  return day ? new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))) : writable(value);
}

function dressTitle(cell: excel.Cell): void {
  cell.font = { name: HEADING_FONT, size: 16, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
}

function dressHeading(cell: excel.Cell): void {
  cell.font = { name: HEADING_FONT, size: 11, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
  cell.border = BORDER;
}

function addTitle(sheet: excel.Worksheet, title: string, width: number): void {
  const row = sheet.addRow([writable(title)]);
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
  row.height = 30;
  dressTitle(row.getCell(1));
}

function addHeader(sheet: excel.Worksheet, columns: Column[]): number {
  const row = sheet.addRow(columns.map((column) => writable(column.label)));
  row.height = 22;
  row.eachCell(dressHeading);
  return row.number;
}

const addGivenHead = (sheet: excel.Worksheet, head: Head): number =>
  addHead(sheet, head, (cell) => (typeof cell === 'string' ? writable(cell) : cell), {
    title: dressTitle,
    heading: dressHeading,
  });

const styleOf = (kind: Column['kind'], numFmt: string): Partial<excel.Style> => ({
  font: { name: FONT, size: 11 },
  border: BORDER,
  numFmt,
  alignment: { vertical: 'middle', horizontal: kind === 'number' ? 'right' : 'left', indent: 1, wrapText: kind === 'text' },
});

/** Rows are let go as they are written, and other work gets its turn in between. */
async function addRows(sheet: excel.Worksheet, { columns, rows }: SheetDraft, long: boolean): Promise<void> {
  // One style for all cells of a kind: the writer knows it again without comparing.
  const styles = columns.map(({ kind }) => ({ plain: styleOf(kind, FORMATS[kind]), fraction: styleOf(kind, FRACTION) }));
  for (const [number, values] of rows.entries()) {
    const row = sheet.addRow(columns.map((column, at) => typed(values[at] ?? null, column.kind)));
    const lines = linesOfRow(values, columns);
    if (lines > 1) row.height = LINE_POINTS * lines;
    for (const [at, { plain, fraction }] of styles.entries()) {
      const cell = row.getCell(at + 1);
      cell.style = typeof cell.value === 'number' && !Number.isInteger(cell.value) ? fraction : plain;
    }
    if (!long) continue;
    row.commit();
    if (number % ROWS_A_TURN === 0) await new Promise(setImmediate);
  }
}

/** A spreadsheet does not work out how high merged cells are. */
function addNotes(sheet: excel.Worksheet, notes: string[], columns: Column[]): void {
  const room = columns.reduce((sum, column) => sum + column.width, 0);
  for (const note of notes) {
    const row = sheet.addRow([writable(note)]);
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.height = LINE_POINTS * linesOf(note, room);
    row.getCell(1).font = { name: FONT, size: 10, color: { argb: 'FF595959' } };
    row.getCell(1).alignment = { vertical: 'top', wrapText: true };
  }
}

const headRows = ({ head, title }: SheetDraft): number => head?.rows.length ?? (title === undefined ? 1 : 2);

async function addSheet(book: excel.Workbook, draft: SheetDraft, name: string, long: boolean): Promise<void> {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      paperSize: A4,
      orientation: draft.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    views: [{ state: 'frozen', ySplit: headRows(draft), showGridLines: false }],
  });
  sheet.columns = draft.columns.map(({ width }) => ({ width }));
  if (draft.title !== undefined) addTitle(sheet, draft.title, draft.columns.length);
  const header = draft.head ? addGivenHead(sheet, draft.head) : addHeader(sheet, draft.columns);
  sheet.pageSetup.printTitlesRow = `${header - (draft.head?.headings ?? 1) + 1}:${header}`;
  await addRows(sheet, draft, long);
  addNotes(sheet, draft.notes ?? [], draft.columns);
}

/** From here on a workbook is written row by row: 35 000 rows at once would take a gigabyte and hold the desk for 20 s. */
const LONG = 2000;
const ROWS_A_TURN = 200;

async function fill(book: excel.Workbook, sheets: readonly SheetDraft[], long: boolean): Promise<void> {
  const taken = new Set<string>();
  for (const draft of sheets) await addSheet(book, draft, sheetName(draft.name, taken), long);
}

async function writeLong(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  await fill(book, sheets, true);
  await book.commit();
  return new Uint8Array(Buffer.concat(pieces));
}

/** The bytes of an .xlsx. Every text is a typed string: a name that begins with `=` is a name. */
export async function writeWorkbook({ sheets }: WorkbookDraft): Promise<Uint8Array> {
  if (sheets.some(({ rows }) => rows.length > LONG)) return writeLong(sheets);
  const book = new excel.Workbook();
  await fill(book, sheets, false);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const MEANS_FORMULA = /^[=+\-@\t\r\0]/;

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = MEANS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a .csv: UTF-8 with the mark Excel needs, lines ending in CR LF, formula-like text behind an apostrophe. */
export function writeCsv({ columns, rows }: Pick<SheetDraft, 'columns' | 'rows'>): Uint8Array {
  const lines = [columns.map((column) => column.label), ...rows.map((row) => columns.map((_, at) => row[at] ?? null))];
  return new TextEncoder().encode(`\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`);
}
