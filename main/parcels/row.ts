// Figures in an order that is said elsewhere, as one short text: cells parted by commas. Six hundred parcels carry three hundred cells
// each, and a text is looked at, passed on and kept in one piece.

/** A cell that nothing is told of. */
export const UNSAID = -1;
/** null: there is a figure, and it is hidden. */
export type Cell = number | null;

/** No count of a district comes near; adding up ten thousand of them stays a whole number a double holds. */
export const MOST_COUNT = 99_999_999_999;

const CELL = '(?:0|[1-9]\\d{0,10}|-|)';
const shapes = new Map<number, RegExp>();

function shapeOf(cells: number): RegExp {
  const known = shapes.get(cells);
  if (known) return known;
  const made = new RegExp(`^${CELL}(?:,${CELL}){${cells - 1}}$`);
  shapes.set(cells, made);
  return made;
}

/** Whether this is a row of so many cells; every row has one way to be written. */
export const isRow = (given: unknown, cells: number): given is string =>
  typeof given === 'string' && (cells === 0 ? given === '' : shapeOf(cells).test(given));

export const rowOf = (cells: readonly Cell[]): string =>
  cells.map((cell) => (cell === null ? '' : cell === UNSAID ? '-' : cell)).join(',');

const cellOf = (text: string): Cell => (text === '' ? null : text === '-' ? UNSAID : Number(text));

/** The cells of a row that was looked at. */
export const cellsOf = (row: string, cells: number): Cell[] => (cells === 0 ? [] : row.split(',').map(cellOf));

/** Whether this row and the row of their wholes are of so many cells; no wholes: ''. Nothing is more than its whole, and only what is told has one. */
export function areRows(values: unknown, wholes: unknown, cells: number): values is string {
  if (!isRow(values, cells)) return false;
  if (wholes === '') return true;
  if (!isRow(wholes, cells)) return false;
  const parts = cellsOf(values, cells);
  return cellsOf(wholes, cells).every((whole, at) => {
    const part = parts[at] as Cell;
    return whole === UNSAID || (whole !== null && part !== UNSAID && (part ?? 0) <= whole);
  });
}
