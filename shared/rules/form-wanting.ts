// Cells of a form that look as if something belonged there and that nobody has said anything about: empty, with words before them in
// their row and above them in their column. Pure.
import type { FormCell, FormLayout, FormSheet } from '../features/form-layout';
import type { FormMark } from '../features/form-marking';
import { columnLetters, markPlace, readPlace } from './form-place';

/** `words`: what stands before it and above it. */
export type Wanting = { place: string; name: string; words: string };

/** Filled by hand or with a stamp, or not at all. */
const BY_HAND = /备注|说明|签字|签名|盖章|^注[:：]/;
const SPACE = /\s+/g;

const wordsOf = ({ text }: FormCell): string => text.replace(SPACE, ' ').trim();
const covers = (from: number, many: number, at: number) => from <= at && at < from + many;

/** The nearest words before a cell in its row, and above it in its column. */
function beside(cell: FormCell, told: readonly FormCell[]) {
  const left = told.filter((one) => covers(one.row, one.rows, cell.row) && one.column < cell.column);
  const above = told.filter((one) => covers(one.column, one.columns, cell.column) && one.row < cell.row);
  const last = (cells: readonly FormCell[], at: 'row' | 'column') =>
    cells.reduce<FormCell | null>((near, one) => (near && near[at] >= one[at] ? near : one), null);
  return { left: last(left, 'column'), above: last(above, 'row') };
}

/** Whether a list that goes down fills this cell: it was marked further up in its column. */
function isListed(cell: FormCell, lists: readonly FormCell[]): boolean {
  return lists.some((list) => list.column === cell.column && list.row < cell.row);
}

function wantingIn(sheet: FormSheet, marks: ReadonlyMap<string, FormMark>): Wanting[] {
  const told = sheet.cells.filter((cell) => wordsOf(cell) !== '');
  const lists = sheet.cells.filter(({ place }) => marks.get(place)?.marking.what === 'list');
  return sheet.cells.flatMap((cell) => {
    if (cell.formula || wordsOf(cell) !== '' || marks.has(cell.place) || isListed(cell, lists)) return [];
    const { left, above } = beside(cell, told);
    if (!left || !above) return [];
    const words = [left, above].map(wordsOf);
    if (words.some((one) => BY_HAND.test(one))) return [];
    const name = `${columnLetters(cell.column)}${cell.row + 1}`;
    return [{ place: cell.place, name, words: words.map((one) => one.slice(0, 12)).join(' · ') }];
  });
}

/** All of them, in the order of the form; marks {{…}} that nobody said anything about come last. */
export function wantingOf({ sheets, marks: named }: FormLayout, marks: readonly FormMark[]): Wanting[] {
  const said = new Map(marks.map((mark) => [mark.place, mark]));
  const cells = sheets.flatMap((sheet) => {
    const found = wantingIn(sheet, said);
    return sheets.length > 1 ? found.map((one) => ({ ...one, name: `${sheet.name} ${one.name}` })) : found;
  });
  const open = named.map((name) => ({ place: markPlace(name), name: `{{${name}}}`, words: '' }));
  return [...cells, ...open.filter(({ place }) => readPlace(place) !== null && !said.has(place))];
}
