// The rows above a table as another workbook had them: titles, and headings over one row or several, merged where they say the same.
import type { Area, Cell } from './workbook';
import type { Look } from './write-styles';

/** `headings`: how many of the rows, the last ones, are headings. */
export type Head = { rows: Cell[][]; headings: number };

/** Points. */
export const LARGE = 30;
export const PLAIN = 22;

export type LookedAt = { value: Cell; look: Look };
/** Cells of a row from the first column on, with gaps; and how high it is, in points. */
export type Line = { cells: (LookedAt | undefined)[]; height: number };

function areaAt({ rows, headings }: Head, top: number, left: number, isDone: (row: number, column: number) => boolean): Area {
  const value = rows[top]?.[left] ?? null;
  const isSame = (row: number, column: number) => value !== null && rows[row]?.[column] === value && !isDone(row, column);
  const isLastHeading = top === rows.length - 1 && headings > 0;
  let right = left;
  // Side by side in the last row of the headings are two columns of one name.
  while (!isLastHeading && isSame(top, right + 1)) right += 1;
  const isTitle = top < rows.length - headings;
  const isRowSame = (row: number) =>
    Array.from({ length: right - left + 1 }, (_, at) => left + at).every((at) => isSame(row, at));
  let bottom = top;
  while (!isTitle && bottom + 1 < rows.length && isRowSame(bottom + 1)) bottom += 1;
  return { top, left, bottom, right };
}

/** The areas of cells that say the same, each once; single cells are areas too. */
function areasOf(head: Head): Area[] {
  const done = new Set<string>();
  const isDone = (row: number, column: number) => done.has(`${row} ${column}`);
  const areas: Area[] = [];
  for (const [top, row] of head.rows.entries()) {
    for (const [left, cell] of row.entries()) {
      if (cell === null || isDone(top, left)) continue;
      const area = areaAt(head, top, left, isDone);
      for (let y = area.top; y <= area.bottom; y += 1) for (let x = area.left; x <= area.right; x += 1) done.add(`${y} ${x}`);
      areas.push(area);
    }
  }
  return areas;
}

/** The rows as they are written, and the areas of theirs that are one cell. */
export function headLines(head: Head): { lines: Line[]; merged: Area[] } {
  const titles = head.rows.length - head.headings;
  const lines = head.rows.map((_, at): Line => ({ cells: [], height: at === 0 && titles > 0 ? LARGE : PLAIN }));
  const areas = areasOf(head);
  for (const { top, left, bottom, right } of areas) {
    const look = top >= titles ? 'heading' : top === 0 && left === 0 ? 'title' : 'plain';
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = row === top && column === left ? (head.rows[top]?.[left] ?? null) : null;
        (lines[row] as Line).cells[column] = { value, look };
      }
    }
  }
  return { lines, merged: areas.filter(({ top, left, bottom, right }) => top !== bottom || left !== right) };
}
