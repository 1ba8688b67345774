// The rows of one sheet while it is being read: puts cells where they belong and stops at the limits.
import { type Area, type Cell, cellKey, limits, refusals, type Sheet, SheetRefusal } from './workbook';

/** What all sheets of one workbook may hold together. */
export type Budget = { cells: number; characters: number };
export const newBudget = (): Budget => ({ cells: limits.cells, characters: limits.characters });

export class Grid {
  readonly rows: Cell[][] = [];
  readonly formulas: number[] = [];
  /** The row being read; beyond `width` it is all null. */
  private readonly row: Cell[] = new Array<Cell>(limits.columns).fill(null);
  private width = 0;
  private cells = 0;
  private characters = 0;
  /** The row being read, 1-based. */
  number = 0;

  constructor(private readonly budget: Budget) {}

  startRow(number: number): void {
    this.number = number;
  }

  /** Puts a value into the row being read. Empty texts are no values. */
  put(column: number, value: Cell): void {
    if (value === null || value === '') return;
    if (column >= limits.columns) throw new SheetRefusal(refusals.columns);
    if (typeof value === 'string') {
      if (value.length > limits.cellCharacters) throw new SheetRefusal(refusals.longCell(this.number));
      this.characters += value.length;
    }
    this.row[column] = value;
    if (column >= this.width) this.width = column + 1;
    this.cells += 1;
  }

  markFormula(column: number): void {
    if (column >= limits.columns) return;
    this.formulas.push(cellKey(this.number, column));
    this.cells += 1;
  }

  /** Rows without a single value, as formatting leaves them behind by the million, take no room. */
  endRow(): void {
    this.budget.cells -= this.cells;
    this.budget.characters -= this.characters;
    if (this.budget.cells < 0 || this.budget.characters < 0) throw new SheetRefusal(refusals.cells);
    this.cells = 0;
    this.characters = 0;
    if (this.width === 0) return;
    if (this.number > limits.rows || this.number < 1) throw new SheetRefusal(refusals.rows);
    while (this.rows.length < this.number - 1) this.rows.push([]);
    this.rows[this.number - 1] = this.row.slice(0, this.width);
    this.row.fill(null, 0, this.width);
    this.width = 0;
  }
}

/** `B3:D4` as rows and columns from 0; null when it is no area. */
export function parseArea(reference: string): Area | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!parts) return null;
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(parts[2]) - 1, left: column(parts[1] ?? ''), bottom: Number(parts[4]) - 1, right: column(parts[3] ?? '') };
}

/** An area this big is a background, not a household. It keeps its top left cell only. */
const LARGEST_AREA = 50_000;

/** Gives every cell of a merged area the value of its top left one, within the rows that are there; says which gave it to several rows. */
export function fillMerged(rows: Cell[][], areas: Iterable<Area>): Pick<Sheet, 'tall'> {
  const tall: Area[] = [];
  let left = limits.mergedCells;
  for (const area of areas) {
    const value = rows[area.top]?.[area.left] ?? null;
    const bottom = Math.min(area.bottom, rows.length - 1);
    const right = Math.min(area.right, limits.columns - 1);
    const size = (bottom - area.top + 1) * (right - area.left + 1);
    if (value === null || size > LARGEST_AREA || size < 1) continue;
    left -= size;
    if (left < 0) throw new SheetRefusal(refusals.merged);
    for (let row = area.top; row <= bottom; row += 1) fillRow(rows[row] ?? [], area.left, right, value);
    if (bottom > area.top) tall.push({ top: area.top, left: area.left, bottom, right });
  }
  return tall.length > 0 ? { tall } : {};
}

function fillRow(row: Cell[], from: number, to: number, value: Cell): void {
  while (row.length < from) row.push(null);
  for (let column = from; column <= to; column += 1) row[column] = value;
}
