// A table as the XML of a worksheet, piece by piece: what stands above it, its rows, its notes, and how it is shown and printed.
import { columnLetters } from '../../shared/rules/form-place';
import { type Head, headLines, LARGE, type Line, type LookedAt, PLAIN } from './head';
import { linesOf, linesOfRow } from './row-height';
import type { Area, Cell } from './workbook';
import type { Column, SheetDraft } from './write';
import { type Look, lookNumbers } from './write-styles';
import { cellXml } from './xml';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Day 0 of a spreadsheet, 30 December 1899, before 1970; it knows none before 1900. */
const DAYS_BEFORE_1970 = 25_569;
const FIRST_YEAR = 1900;
const MS_A_DAY = 86_400_000;
const LINE_POINTS = 16;
/** Rows of one piece. */
const ROWS = 200;
const SPACED = /^\s|\s$|\n/;
const PAGE =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** The number of a day; null where a spreadsheet has none for it. */
function dayNumber(text: string): number | null {
  const day = DAY.exec(text);
  if (!day || Number(day[1]) < FIRST_YEAR) return null;
  return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / MS_A_DAY + DAYS_BEFORE_1970;
}

const textXml = (open: string, text: string) => {
  const words = cellXml(text);
  return words === ''
    ? `${open}/>`
    : `${open} t="inlineStr"><is><t${SPACED.test(words) ? ' xml:space="preserve"' : ''}>${words}</t></is></c>`;
};

/** `open` is `<c r="B2" s="4"`. What is no number is an empty cell. */
function valueXml(open: string, value: Cell): string {
  if (typeof value === 'string') return textXml(open, value);
  return value === null || !Number.isFinite(value) ? `${open}/>` : `${open}><v>${value}</v></c>`;
}

type Writer = (row: number, value: Cell) => string;

/** Writes the cells of one column. */
function writerOf({ kind }: Column, column: number): Writer {
  const open = `<c r="${columnLetters(column)}`;
  const [plain, places] = [`" s="${lookNumbers[kind]}"`, `" s="${lookNumbers[`${kind}Places`]}"`];
  return (row, value) => {
    const known = kind === 'day' && typeof value === 'string' ? (dayNumber(value) ?? value) : value;
    const look = typeof value === 'number' && !Number.isInteger(value) ? places : plain;
    return valueXml(open + row + look, known);
  };
}

function* rowPieces({ columns, rows }: SheetDraft, from: number): Generator<string> {
  const writers = columns.map(writerOf);
  let [piece, row] = ['', from];
  for (const values of rows) {
    const lines = linesOfRow(values, columns);
    piece += lines > 1 ? `<row r="${row}" ht="${LINE_POINTS * lines}" customHeight="1">` : `<row r="${row}">`;
    for (let at = 0; at < writers.length; at += 1) piece += (writers[at] as Writer)(row, values[at] ?? null);
    piece += '</row>';
    row += 1;
    if (row % ROWS !== 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const lineXml = ({ cells, height }: Line, row: number) =>
  `<row r="${row}" ht="${height}" customHeight="1">${Array.from(cells, (cell, at) =>
    cell ? valueXml(`<c r="${columnLetters(at)}${row}" s="${lookNumbers[cell.look]}"`, cell.value) : '',
  ).join('')}</row>`;

/** One text over all columns. */
const across = (value: string, look: Look, { length }: readonly Column[]): LookedAt[] =>
  Array.from({ length: Math.max(length, 1) }, (_, at) => ({ value: at === 0 ? value : null, look }));

const rowArea = (row: number, { length }: readonly Column[]): Area => ({ top: row, left: 0, bottom: row, right: length - 1 });

type Above = { lines: Line[]; merged: Area[] /** How many of the lines, the last ones, are headings. */; headings: number };

function aboveOf({ head, title, columns }: { head?: Head; title?: string; columns: Column[] }): Above {
  if (head) return { ...headLines(head), headings: head.headings };
  const heading: Line = { cells: columns.map(({ label }) => ({ value: label, look: 'heading' })), height: PLAIN };
  if (title === undefined) return { lines: [heading], merged: [], headings: 1 };
  const top: Line = { cells: across(title, 'title', columns), height: LARGE };
  return { lines: [top, heading], merged: columns.length > 1 ? [rowArea(0, columns)] : [], headings: 1 };
}

/** A spreadsheet does not work out how high merged cells are. */
const noteLine = (note: string, columns: Column[]): Line => ({
  cells: across(note, 'note', columns),
  height:
    LINE_POINTS *
    linesOf(
      note,
      columns.reduce((sum, { width }) => sum + width, 0),
    ),
});

function frozen(rows: number): string {
  if (rows === 0) return '';
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

const beginning = ({ columns }: SheetDraft, above: number, isFirst: boolean) =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen(above)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
  ].join('');

const columnXml = ({ width }: Column, at: number) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

const reference = ({ top, left, bottom, right }: Area) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;

const ending = ({ landscape = false }: SheetDraft, merged: readonly Area[]) =>
  [
    '</sheetData>',
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${reference(area)}"/>`).join('')}</mergeCells>`,
    PAGE,
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');

/** The rows that are printed again on every sheet of paper, as `$1:$2`. */
export function repeatedRows(draft: SheetDraft): string {
  const { lines, headings } = aboveOf(draft);
  return `$${Math.max(lines.length - headings + 1, 1)}:$${Math.max(lines.length, 1)}`;
}

/** The whole worksheet, in pieces of a few hundred rows. */
export function* sheetPieces(draft: SheetDraft, isFirst: boolean): Generator<string> {
  const { columns, rows, notes = [] } = draft;
  const { lines, merged } = aboveOf(draft);
  yield beginning(draft, lines.length, isFirst) + lines.map((line, at) => lineXml(line, at + 1)).join('');
  yield* rowPieces(draft, lines.length + 1);
  const below = lines.length + rows.length;
  yield notes.map((note, at) => lineXml(noteLine(note, columns), below + at + 1)).join('');
  const areas = columns.length > 1 ? notes.map((_, at) => rowArea(below + at, columns)) : [];
  yield ending(draft, [...merged, ...areas]);
}
