// The rows above a table as another workbook had them: titles, and headings over one row or several, merged where they say the same.
import type excel from 'exceljs';
import type { Cell } from './workbook';

/** `headings`: how many of the rows, the last ones, are headings. */
export type Head = { rows: Cell[][]; headings: number };

type Area = { top: number; left: number; bottom: number; right: number };

const LARGE = 30;
const PLAIN = 22;

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
export function areasOf(head: Head): Area[] {
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

/** Writes the rows; `title` and `heading` dress the cells. Returns the number of the last. */
export function addHead(
  sheet: excel.Worksheet,
  head: Head,
  write: (cell: Cell) => Cell,
  dress: { title(cell: excel.Cell): void; heading(cell: excel.Cell): void },
): number {
  const titles = head.rows.length - head.headings;
  for (const [at, cells] of head.rows.entries()) {
    const row = sheet.addRow(cells.map(write));
    row.height = at === 0 && titles > 0 ? LARGE : PLAIN;
    if (at === 0 && titles > 0) dress.title(row.getCell(1));
    if (at >= titles) row.eachCell((cell) => dress.heading(cell));
  }
  for (const { top, left, bottom, right } of areasOf(head)) {
    if (top !== bottom || left !== right) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return head.rows.length;
}
