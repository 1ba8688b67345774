import { Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FormCell, FormSheet } from '../../../shared/features/form-layout';
import type { FormMark } from '../../../shared/features/form-marking';
import { columnLetters } from '../../../shared/rules/form-place';
import { Cell } from './form-cell';
import type { Places } from './form-page';
import look from './forms.module.css';

type Props = {
  sheet: FormSheet;
  marks: readonly FormMark[];
  /** What would stand there; undefined: the marks are shown. */
  places: Places | undefined;
  /** Null: nothing can be marked. */
  onOpen: ((place: string) => void) | null;
};

/** Pixels a character of a column takes, and the narrowest a column is shown. */
const CHARACTER = 8;
const NARROWEST = 36;

const steps: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell one step on from another; the same at the edge. */
function stepFrom(cells: readonly FormCell[], from: FormCell, [down, right]: [number, number]): FormCell {
  const row = down > 0 ? from.row + from.rows : from.row + down;
  const column = right > 0 ? from.column + from.columns : from.column + right;
  const covers = (cell: FormCell) =>
    cell.row <= row && row < cell.row + cell.rows && cell.column <= column && column < cell.column + cell.columns;
  return cells.find(covers) ?? from;
}

/** Rows shown at once: a sheet may have hundreds. */
const SHOWN = 80;

/** What is seen of a cell between two rows. */
function clipped(cell: FormCell, from: number, to: number): FormCell {
  const [row, end] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows, to)];
  return { ...cell, row, rows: end - row };
}

/** Rows of one page, each with the cells that begin in it; a row may have none. */
function rowsOf({ rows, cells }: FormSheet, from: number) {
  const to = Math.min(from + SHOWN, rows);
  const seen = cells.filter((cell) => cell.row < to && cell.row + cell.rows > from).map((cell) => clipped(cell, from, to));
  return Array.from({ length: to - from }, (_, at) => ({
    number: from + at + 1,
    cells: seen.filter(({ row }) => row === from + at),
  }));
}

type PartsProps = { rows: number; from: number; onChange(from: number): void };

/** Which rows of a long sheet are shown. */
function Parts({ rows, from, onChange }: PartsProps) {
  if (rows <= SHOWN) return null;
  const starts = Array.from({ length: Math.ceil(rows / SHOWN) }, (_, at) => at * SHOWN);
  const options = starts.map((value) => ({ value, label: `第${value + 1}—${Math.min(value + SHOWN, rows)}行` }));
  return <Segmented value={from} options={options} onChange={onChange} className={look.tabs as string} />;
}

/** The cell the keys are at, and the way from one to the next, over the parts of a long sheet too. */
function useSteps(sheet: FormSheet) {
  const area = useRef<HTMLTableElement>(null);
  const [from, setFrom] = useState(0);
  const [at, setAt] = useState(sheet.cells.find(({ formula }) => !formula)?.place);
  const wanted = useRef<string>(undefined);
  const focus = (place: string) => area.current?.querySelector<HTMLButtonElement>(`[data-place="${place}"]`)?.focus();
  useEffect(() => {
    if (wanted.current !== undefined) focus(wanted.current);
    wanted.current = undefined;
  });
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const here = sheet.cells.find(({ place }) => place === at);
    if (!step || !here) return;
    event.preventDefault();
    let next = stepFrom(sheet.cells, here, step);
    while (next.formula && next !== stepFrom(sheet.cells, next, step)) next = stepFrom(sheet.cells, next, step);
    const part = Math.floor(next.row / SHOWN) * SHOWN;
    if (part === from) return focus(next.place);
    wanted.current = next.place;
    setFrom(part);
  };
  const show = (part: number) => {
    setFrom(part);
    setAt(sheet.cells.find(({ row, formula }) => row >= part && !formula)?.place ?? at);
  };
  return { area, from, at, setAt, move, show };
}

/** The form as a grid, cell by cell: arrows go from one to the next, Enter says what it wants. */
export function FormGrid({ sheet, marks, places, onOpen }: Props) {
  const { area, from, at, setAt, move, show } = useSteps(sheet);
  const of = new Map(marks.map((mark) => [mark.place, mark]));
  return (
    <>
      <Parts rows={sheet.rows} from={from} onChange={show} />
      <div className={look.scroll}>
        <table ref={area} className={look.grid} onKeyDown={move}>
          <caption className={look.caption}>{sheet.name}</caption>
          <colgroup>
            <col className={look.numbers} />
            {sheet.widths.map((width, column) => (
              <col key={columnLetters(column)} style={{ width: Math.max(NARROWEST, Math.round(width * CHARACTER)) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              {sheet.widths.map((_, column) => (
                <th key={columnLetters(column)} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(sheet, from).map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {cells.map((cell) => (
                  <Cell
                    key={cell.place}
                    {...{ cell, places, onOpen, mark: of.get(cell.place), current: cell.place === at }}
                    onFocus={() => setAt(cell.place)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
