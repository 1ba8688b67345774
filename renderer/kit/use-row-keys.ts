// Rows by keyboard: one stop for Tab, arrows between rows, Enter on the row's own button opens it.
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** Marks the button of a row that opens it. */
const MARK = 'data-row-open';

type RowKeys = {
  /** Put on the element around the table. */
  area: { ref: RefObject<HTMLDivElement | null>; onKeyDown(event: KeyboardEvent): void };
  /** Put on the button of row `index` that opens it. */
  row(index: number): { [MARK]: true; tabIndex: number; onFocus(): void };
  /** To the first row, if there is one. */
  enter(): void;
};

const target = (key: string, at: number, last: number): number | null => {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
};

export function useRowKeys(rows: number): RowKeys {
  const ref = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(rows - 1, 0));
  const openers = () => [...(ref.current?.querySelectorAll<HTMLElement>(`[${MARK}]`) ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = openers();
    const from = all.indexOf(event.target as HTMLElement);
    const to = from < 0 ? null : target(event.key, from, all.length - 1);
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return {
    area: { ref, onKeyDown },
    row: (index) => ({ [MARK]: true, tabIndex: index === current ? 0 : -1, onFocus: () => setAt(index) }),
    enter: () => openers()[0]?.focus(),
  };
}
