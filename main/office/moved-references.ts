// What formulas and areas say once rows were put into a sheet: what lay below moves down, an area that holds the last row before them
// grows with them. Pure.

/** So many rows are put in behind row `after`, counted from 1; they look like row `like`. */
export type RowInsert = { after: number; count: number; like: number };

type Ends = { first: number; last: number };

/** Rows of an area, from 1. One that ends at the last row of a list takes the new rows in. */
export function movedRows({ first, last }: Ends, { after, count }: RowInsert): Ends {
  return { first: first > after ? first + count : first, last: last >= after ? last + count : last };
}

const movedRow = (row: number, { after, count }: RowInsert) => (row > after ? row + count : row);

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

type Cell = { fixed: string; column: string; lock: string; row: number };
function cellOf(reference: string): Cell | null {
  const found = CELL.exec(reference);
  return found && { fixed: found[1] ?? '', column: found[2] ?? '', lock: found[3] ?? '', row: Number(found[4]) };
}
const written = ({ fixed, column, lock }: Cell, row: number) => `${fixed}${column}${lock}${row}`;

/** `B4` or `B4:C9` as an area of the sheet the rows were put into. What is neither stays as it is. */
export function movedArea(reference: string, insert: RowInsert): string {
  const [one = '', two] = reference.split(':');
  const [first, last] = [cellOf(one), cellOf(two ?? one)];
  if (!first || !last) return reference;
  const rows = movedRows({ first: first.row, last: last.row }, insert);
  const [from, to] = [written(first, rows.first), written(last, rows.last)];
  return two === undefined && from === to ? from : `${from}:${to}`;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!`;
const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
/** Text in quotes, which is passed over; else a cell, an area, or whole rows, perhaps of a named sheet. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(${SHEET})?(?:(${REFERENCE})(?::(${REFERENCE}))?|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!])`,
  'gu',
);

const nameIn = (prefix: string) => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

/** `own`: the formula stands in the sheet itself, where a reference needs no name. `name`: what that sheet is called. */
export function movedFormula(formula: string, insert: RowInsert, { own, name }: { own: boolean; name: string }): string {
  return formula.replace(PIECE, (whole, sheet?: string, one?: string, two?: string, top?: string, bottom?: string) => {
    if (sheet === undefined ? !own : nameIn(sheet) !== name) return whole;
    if (top !== undefined && bottom !== undefined) return `${sheet ?? ''}${wholeRows(top, bottom, insert)}`;
    if (one === undefined) return whole;
    if (two !== undefined) return `${sheet ?? ''}${movedArea(`${one}:${two}`, insert)}`;
    const cell = cellOf(one);
    return cell ? `${sheet ?? ''}${written(cell, movedRow(cell.row, insert))}` : whole;
  });
}

function wholeRows(top: string, bottom: string, insert: RowInsert): string {
  const number = (text: string) => Number(text.replace('$', ''));
  const { first, last } = movedRows({ first: number(top), last: number(bottom) }, insert);
  const lock = (text: string) => (text.startsWith('$') ? '$' : '');
  return `${lock(top)}${first}:${lock(bottom)}${last}`;
}

/** A formula of one row as it stands so many rows further down. */
export const copiedDown = (formula: string, rows: number): string =>
  formula.replace(PIECE, (whole, sheet?: string, one?: string, two?: string) => {
    const down = (reference: string) => {
      const cell = cellOf(reference);
      return cell && cell.lock === '' ? written(cell, cell.row + rows) : reference;
    };
    if (one === undefined) return whole;
    return `${sheet ?? ''}${down(one)}${two === undefined ? '' : `:${down(two)}`}`;
  });
