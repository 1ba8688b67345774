// From what the marked places want to what is written where. A list goes down as far as the form leaves room for it. Pure.
import type { FormCell, FormLayout } from '../../../shared/features/form-layout';
import type { FormMark } from '../../../shared/features/form-marking';
import type { FilledPlace } from '../../../shared/features/forms';
import { cellPlace, readPlace } from '../../../shared/rules/form-place';
import type { FormChange } from '../../office/form-change';
import { Refusal } from '../../refusal';
import { type Basis, shownWords, type Value, valuesOf } from './values';

/** 汇总表 B5, 表格1 第3行第2格, {{填报人}}: as people say it. */
export function placeWords(place: string, layout: FormLayout): string {
  const at = readPlace(place);
  if (at?.kind === 'cell') return `${layout.sheets.length > 1 ? `${layout.sheets[at.sheet]?.name} ` : ''}${at.reference}`;
  if (at?.kind === 'table') return `表格${at.table + 1}第${at.row + 1}行第${at.cell + 1}格`;
  return place;
}

type Grid = { cells: readonly FormCell[]; sheet: number };

function gridOf(place: string, { sheets }: FormLayout): Grid {
  const at = readPlace(place);
  const sheet = at?.kind === 'cell' ? at.sheet : at?.kind === 'table' ? at.table : -1;
  return { cells: sheets[sheet]?.cells ?? [], sheet };
}

/** The cell of a place; null of a mark, and of what is not on the form. */
export const cellAt = (place: string, layout: FormLayout): FormCell | null =>
  gridOf(place, layout).cells.find((cell) => cell.place === place) ?? null;

/** Free places from a cell downward, the cell itself first; below the last drawn row of a sheet there is no end. */
function* below(start: FormCell, layout: FormLayout, taken: ReadonlySet<string>): Generator<string> {
  const { cells, sheet } = gridOf(start.place, layout);
  yield start.place;
  for (let row = start.row + start.rows; ; ) {
    const cell = cells.find((one) => one.row === row && one.column === start.column);
    const covered = cells.some(
      (one) => one.row < row && row < one.row + one.rows && one.column <= start.column && start.column < one.column + one.columns,
    );
    if (cell) {
      if (cell.text !== '' || cell.formula || cell.columns !== start.columns || taken.has(cell.place)) return;
      yield cell.place;
      row += cell.rows;
    } else {
      if (layout.kind === 'docx' || covered || row < (layout.sheets[sheet]?.rows ?? 0)) return;
      yield cellPlace(sheet, row, start.column);
      row += 1;
    }
  }
}

function listChanges(start: FormCell, values: readonly Value[], layout: FormLayout, taken: ReadonlySet<string>): FormChange[] {
  const changes: FormChange[] = [];
  for (const place of below(start, layout, taken)) {
    const value = values[changes.length];
    if (value === undefined) return changes;
    changes.push({ place, value, like: start.place });
  }
  const where = placeWords(start.place, layout);
  if (changes.length >= values.length) return changes;
  throw new Refusal(`${where}往下只有${changes.length}行空格，这一期有${values.length}行。请在空表里加够行，重新装入。`);
}

export type Filling = { places: FilledPlace[]; changes: FormChange[] };

/** What goes where. Refuses a list that finds no room. */
export function fillingOf(marks: readonly FormMark[], layout: FormLayout, basis: Basis): Filling {
  const taken = new Set(marks.map(({ place }) => place));
  const filling: Filling = { places: [], changes: [] };
  for (const { place, marking } of marks) {
    const { values, state, why } = valuesOf(marking, basis);
    filling.places.push({ place, words: shownWords(values), state, why });
    const start = cellAt(place, layout);
    if (marking.what !== 'list' || !start) filling.changes.push(...values.slice(0, 1).map((value) => ({ place, value })));
    else filling.changes.push(...listChanges(start, values, layout, taken));
  }
  return filling;
}
