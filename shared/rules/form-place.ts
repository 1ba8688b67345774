// Where something stands in a form: `1!B5` is a cell of the first sheet of a workbook, `2!3.1` the first cell of the third row of a
// document's second table, `{{填报人}}` a mark somebody typed. Pure.

/** Letters of a column, from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const CELL = /^(\d{1,3})!([A-Z]{1,3})(\d{1,7})$/;
const TABLE = /^(\d{1,3})!(\d{1,4})\.(\d{1,3})$/;
const MARK = /^\{\{([^{}｛｝\s](?:[^{}｛｝]{0,18}[^{}｛｝\s])?)\}\}$/;

export type FormPlace =
  /** `sheet`, `row`, `column` from 0; `reference`: B5. */
  | { kind: 'cell'; sheet: number; row: number; column: number; reference: string }
  /** All three from 0; `cell`: which of its row. */
  | { kind: 'table'; table: number; row: number; cell: number }
  | { kind: 'mark'; name: string };

export const cellPlace = (sheet: number, row: number, column: number): string =>
  `${sheet + 1}!${columnLetters(column)}${row + 1}`;
export const tablePlace = (table: number, row: number, cell: number): string => `${table + 1}!${row + 1}.${cell + 1}`;
export const markPlace = (name: string): string => `{{${name}}}`;

/** The place, or null where the text names none. */
export function readPlace(place: string): FormPlace | null {
  const mark = MARK.exec(place);
  if (mark) return { kind: 'mark', name: mark[1] ?? '' };
  const table = TABLE.exec(place);
  if (table) return { kind: 'table', table: Number(table[1]) - 1, row: Number(table[2]) - 1, cell: Number(table[3]) - 1 };
  const cell = CELL.exec(place);
  if (!cell) return null;
  const letters = cell[2] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(cell[3]) - 1;
  return { kind: 'cell', sheet: Number(cell[1]) - 1, row, column, reference: `${letters}${row + 1}` };
}
