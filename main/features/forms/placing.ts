// From what the marked places want to what is written where. A list goes down as far as the form leaves room, and then into rows that are put in. Pure.
import { FORM_ROWS, type FormCell, type FormLayout } from '../../../shared/features/form-layout';
import type { FormMark } from '../../../shared/features/form-marking';
import type { FilledPlace } from '../../../shared/features/forms';
import { cellPlace, readPlace } from '../../../shared/rules/form-place';
import type { FormChange } from '../../office/form-change';
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
      const drawn = layout.sheets[sheet]?.rows ?? 0;
      // Of a sheet longer than what was read nobody knows what stands further down.
      if (layout.kind === 'docx' || covered || row < drawn || drawn >= FORM_ROWS) return;
      yield cellPlace(sheet, row, start.column);
      row += 1;
    }
  }
}

type List = { start: FormCell; values: readonly Value[]; room: string[] };

/** Free places for a list, as many as it wants. */
function roomOf(start: FormCell, wanted: number, layout: FormLayout, taken: ReadonlySet<string>): string[] {
  const room: string[] = [];
  for (const place of below(start, layout, taken)) {
    if (room.length >= wanted) break;
    room.push(place);
  }
  return room;
}

/** The row a place stands in, from 0. */
function rowOf(place: string): number {
  const at = readPlace(place);
  return at?.kind === 'cell' || at?.kind === 'table' ? at.row : -1;
}

/**
 * Lists that begin in one row are columns of one list: they go down together. What the form has no room for goes into rows that are put
 * in behind the last free one.
 */
function listChanges(lists: readonly List[]): { changes: FormChange[]; added: number; after: number } {
  const wanted = Math.max(...lists.map(({ values }) => values.length));
  const room = Math.min(
    wanted,
    ...lists.filter(({ values, room: free }) => free.length < values.length).map((one) => one.room.length),
  );
  const after = Math.max(...lists.map(({ room: free }) => rowOf(free[room - 1] ?? '')));
  const changes = lists.flatMap(({ start, values, room: free }) =>
    values.map((value, at): FormChange => {
      const like = start.place;
      return at < room ? { place: free[at] ?? like, value, like } : { place: like, value, like, below: { after, at: at - room } };
    }),
  );
  return { changes, added: wanted - room, after };
}

export type Filling = { places: FilledPlace[]; changes: FormChange[] };

/** What goes where. */
export function fillingOf(marks: readonly FormMark[], layout: FormLayout, basis: Basis): Filling {
  const taken = new Set(marks.map(({ place }) => place));
  const filling: Filling = { places: [], changes: [] };
  const lists = new Map<string, List[]>();
  for (const { place, marking } of marks) {
    const { values, words = shownWords(values), ...said } = valuesOf(marking, basis);
    filling.places.push({ place, words, ...said });
    const start = cellAt(place, layout);
    if (marking.what !== 'list' || !start) filling.changes.push(...values.slice(0, 1).map((value) => ({ place, value })));
    else {
      const key = `${gridOf(place, layout).sheet} ${start.row}`;
      lists.set(key, [...(lists.get(key) ?? []), { start, values, room: roomOf(start, values.length, layout, taken) }]);
    }
  }
  for (const group of lists.values()) {
    const { changes, added, after } = listChanges(group);
    filling.changes.push(...changes);
    if (added > 0) tellAdded(filling.places, group, `表里的空行不够，会在第${after + 1}行下面加${added}行，样子照这一行。`);
  }
  return filling;
}

/** Says at the first place of a list that rows are put in. */
function tellAdded(places: FilledPlace[], [first]: readonly List[], words: string): void {
  const at = places.findIndex(({ place }) => place === first?.start.place);
  const told = places[at];
  if (told) places[at] = { ...told, state: 'warned', why: told.why === '' ? words : `${told.why}${words}` };
}
