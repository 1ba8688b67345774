import type { FormCell } from '../../../shared/features/form-layout';
import { type FormMark, markingWords } from '../../../shared/features/form-marking';
import { columnLetters } from '../../../shared/rules/form-place';
import type { Places } from './form-page';
import look from './forms.module.css';

type CellProps = {
  /** What would stand there; undefined: the marks are shown. */
  places: Places | undefined;
  /** Null: nothing can be marked. */
  onOpen: ((place: string) => void) | null;
  cell: FormCell;
  mark: FormMark | undefined;
  current: boolean;
  onFocus(): void;
};

/** One cell of a form: what stands or would stand in it. */
export function Cell({ cell, mark, places, onOpen, current, onFocus }: CellProps) {
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
