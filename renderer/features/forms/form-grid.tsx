import { type KeyboardEvent, useRef, useState } from 'react';
import type { FormCell, FormSheet } from '../../../shared/features/form-layout';
import { type FormMark, markingWords } from '../../../shared/features/form-marking';
import { columnLetters } from '../../../shared/rules/form-place';
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

type CellProps = Pick<Props, 'places' | 'onOpen'> & {
  cell: FormCell;
  mark: FormMark | undefined;
  current: boolean;
  onFocus(): void;
};

function Cell({ cell, mark, places, onOpen, current, onFocus }: CellProps) {
  const filled = mark && places?.find(({ place }) => place === cell.place);
  const words = filled ? filled.words : mark ? markingWords(mark.marking) : cell.text;
  const kind = filled ? look[filled.state] : mark ? look[mark.marking.what === 'none' ? 'none' : 'marked'] : '';
  const name = `${columnLetters(cell.column)}${cell.row + 1}`;
  const label = `${name} ${cell.text || '空格'}${mark ? `，填${markingWords(mark.marking)}` : ''}${filled ? `，${filled.words || '没有数'}` : ''}`;
  return (
    <td rowSpan={cell.rows} colSpan={cell.columns} className={kind}>
      <button
        type="button"
        data-place={cell.place}
        aria-label={label}
        title={cell.text}
        disabled={cell.formula || onOpen === null}
        tabIndex={current ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onOpen?.(cell.place)}
      >
        {cell.formula ? '自己算' : words}
      </button>
    </td>
  );
}

/** Cells by the row they begin in; a row may have none. */
const rowsOf = (sheet: FormSheet) =>
  Array.from({ length: sheet.rows }, (_, row) => ({ number: row + 1, cells: sheet.cells.filter((cell) => cell.row === row) }));

/** The form as a grid, cell by cell: arrows go from one to the next, Enter says what it wants. */
export function FormGrid({ sheet, marks, places, onOpen }: Props) {
  const area = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(sheet.cells.find(({ formula }) => !formula)?.place);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = sheet.cells.find(({ place }) => place === at);
    if (!step || !from) return;
    event.preventDefault();
    let next = stepFrom(sheet.cells, from, step);
    while (next.formula && next !== stepFrom(sheet.cells, next, step)) next = stepFrom(sheet.cells, next, step);
    area.current?.querySelector<HTMLButtonElement>(`[data-place="${next.place}"]`)?.focus();
  };
  const of = new Map(marks.map((mark) => [mark.place, mark]));
  return (
    <div className={look.scroll}>
      <table ref={area} className={look.grid} onKeyDown={move}>
        <caption className={look.caption}>{sheet.name}</caption>
        <colgroup>
          {sheet.widths.map((width, column) => (
            <col key={columnLetters(column)} style={{ width: Math.max(NARROWEST, Math.round(width * CHARACTER)) }} />
          ))}
        </colgroup>
        <tbody>
          {rowsOf(sheet).map(({ number, cells }) => (
            <tr key={number}>
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
  );
}
