// The XML of one sheet, changed only where it is told to: a cell keeps its style, and everything around it keeps its bytes. Pure.
import { columnLetters } from '../../shared/rules/form-place';
import { SheetRefusal } from '../sheets/workbook';
import { attribute, rootPrefix } from '../sheets/xml';
import { officeRefusals } from './office-file';
import { escapeXml } from './word-text';

/** What goes into a cell. `like`: the cell whose style it takes where there is none yet. */
export type CellChange = { row: number; column: number; value: string | number; like?: { row: number; column: number } };

/** `from`, `to`: where it stands in the text; `tag`: its opening tag. */
type Span = { from: number; to: number; tag: string };
type FoundCell = Span & { column: number; formula: boolean };
type FoundRow = Span & { number: number; closed: boolean; cells: FoundCell[] };
type Splice = { from: number; to: number; text: string };

/** No attribute holds a `<`: what never closes is not looked for any further. */
const ATTRIBUTES = `(?:[^<>"']|"[^"<]*"|'[^'<]*')*?`;

export type SheetText = { xml: string; prefix: string; from: number; to: number; closed: boolean; rows: FoundRow[] };

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows and cells of a sheet. Throws SheetRefusal where it is written as no usual program writes. */
export function readSheetText(xml: string): SheetText {
  const prefix = rootPrefix(xml.slice(0, 4096));
  const data = new RegExp(`<${prefix}sheetData(${ATTRIBUTES})(/?)>`).exec(xml);
  if (!data) throw new SheetRefusal(officeRefusals.odd);
  const from = data.index + data[0].length;
  if (data[2] === '/') return { xml, prefix, from: data.index, to: from, closed: true, rows: [] };
  const to = xml.indexOf(`</${prefix}sheetData`, from);
  const body = xml.slice(from, to);
  if (to < 0 || body.includes('<!')) throw new SheetRefusal(officeRefusals.odd);
  return { xml, prefix, from, to, closed: false, rows: rowsOf(body, prefix, from) };
}

function rowsOf(body: string, prefix: string, from: number): FoundRow[] {
  const rows: FoundRow[] = [];
  for (const found of body.matchAll(new RegExp(`<${prefix}row(?=[\\s/>])${ATTRIBUTES}(/?)>`, 'g'))) {
    const number = Number(attribute(found[0], 'r') ?? (rows.at(-1)?.number ?? 0) + 1);
    const start = found.index + found[0].length;
    const closed = found[1] === '/';
    const end = closed ? start : body.indexOf(`</${prefix}row>`, start);
    if (end < 0 || number <= (rows.at(-1)?.number ?? 0)) throw new SheetRefusal(officeRefusals.odd);
    const cells = closed ? [] : cellsOf(body.slice(start, end), prefix, from + start);
    const to = closed ? start : end + prefix.length + '</row>'.length;
    rows.push({ from: from + found.index, to: from + to, tag: found[0], number, closed, cells });
  }
  return rows;
}

function cellsOf(body: string, prefix: string, from: number): FoundCell[] {
  const cells: FoundCell[] = [];
  for (const found of body.matchAll(new RegExp(`<${prefix}c(?=[\\s/>])${ATTRIBUTES}(/?)>`, 'g'))) {
    const reference = attribute(found[0], 'r');
    const column = reference === null ? (cells.at(-1)?.column ?? -1) + 1 : columnOf(reference);
    const start = found.index + found[0].length;
    const end = found[1] === '/' ? start : body.indexOf(`</${prefix}c>`, start);
    if (end < 0 || column <= (cells.at(-1)?.column ?? -1)) throw new SheetRefusal(officeRefusals.odd);
    const formula = new RegExp(`<${prefix}f[\\s/>]`).test(body.slice(start, end));
    const to = found[1] === '/' ? start : end + prefix.length + '</c>'.length;
    cells.push({ from: from + found.index, to: from + to, tag: found[0], column, formula });
  }
  return cells;
}

/** `_x0041_` is a character to a spreadsheet; typed by somebody it is six. */
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(escapeXml)
    .join('\n')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');

function cellXml(prefix: string, reference: string, attributes: string, value: string | number): string {
  const open = `<${prefix}c r="${reference}"${attributes}`;
  if (value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${plain(value)}</${prefix}t></${prefix}is>`;
  return `${open} t="inlineStr">${text}</${prefix}c>`;
}

/** Attributes of a cell that stay: its style, not where it is and what kind of value it has. */
const styleOf = (tag: string | undefined): string => {
  const style = tag === undefined ? null : attribute(tag, 's');
  return style === null ? '' : ` s="${Number(style)}"`;
};

const findCell = ({ rows }: SheetText, row: number, column: number) =>
  rows.find(({ number }) => number === row + 1)?.cells.find((cell) => cell.column === column);

/** New cells of one row, of a row that has no such cell yet or is not there at all. */
function spliceInto(sheet: SheetText, number: number, fresh: { column: number; xml: string }[]): Splice[] {
  const { prefix, rows, to } = sheet;
  const row = rows.find((one) => one.number === number);
  const all = fresh.map(({ xml }) => xml).join('');
  if (!row) {
    const at = rows.find((one) => one.number > number)?.from ?? to;
    return [{ from: at, to: at, text: `<${prefix}row r="${number}">${all}</${prefix}row>` }];
  }
  if (row.closed) return [{ from: row.from, to: row.to, text: `${row.tag.replace(/\/>$/, '>')}${all}</${prefix}row>` }];
  const end = row.to - prefix.length - '</row>'.length;
  return fresh.map(({ column, xml }) => {
    const at = row.cells.find((cell) => cell.column > column)?.from ?? end;
    return { from: at, to: at, text: xml };
  });
}

/** A sheet without a single row says `<sheetData/>`: there has to be something to put rows into. */
function opened(xml: string): SheetText {
  const sheet = readSheetText(xml);
  if (!sheet.closed) return sheet;
  const { prefix, from, to } = sheet;
  return readSheetText(`${xml.slice(0, from)}<${prefix}sheetData></${prefix}sheetData>${xml.slice(to)}`);
}

/** The sheet with these cells changed, and nothing else. A cell may be named once. */
export function changeCells(before: string, changes: readonly CellChange[]): string {
  const sheet = opened(before);
  const splices: Splice[] = [];
  const fresh = new Map<number, { column: number; xml: string }[]>();
  const ordered = [...changes].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { row, column, value, like } of ordered) {
    const reference = `${columnLetters(column)}${row + 1}`;
    const cell = findCell(sheet, row, column);
    if (cell?.formula) throw new SheetRefusal(officeRefusals.changed);
    const style = styleOf((cell ?? (like && findCell(sheet, like.row, like.column)))?.tag);
    const made = cellXml(sheet.prefix, reference, style, value);
    if (cell) splices.push({ from: cell.from, to: cell.to, text: made });
    else fresh.set(row + 1, [...(fresh.get(row + 1) ?? []), { column, xml: made }]);
  }
  for (const [number, cells] of fresh) splices.push(...spliceInto(sheet, number, cells));
  return spliced(sheet.xml, splices);
}

/** The text with each piece put in its place; pieces at one place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let [done, last] = ['', 0];
  for (const { from, to, text: piece } of [...splices].sort((one, other) => one.from - other.from)) {
    done += text.slice(last, from) + piece;
    last = to;
  }
  return done + text.slice(last);
}

/** Results that formulas remember from last time, taken out: nobody reads a sum of other figures. Null where there is no formula. */
export function forgetResults(xml: string): string | null {
  const { prefix, rows } = readSheetText(xml);
  const splices = rows.flatMap(({ cells }) =>
    cells
      .filter(({ formula }) => formula)
      .map(({ from, to }) => {
        const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?>[^<]*</${prefix}v>|<${prefix}v\\s*/>`);
        return { from, to, text: xml.slice(from, to).replace(value, '') };
      }),
  );
  return splices.length === 0 ? null : spliced(xml, splices);
}
