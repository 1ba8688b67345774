// Rows by keyboard: one stop for Tab, arrows between rows, Enter opens the row, Ctrl+Enter opens it as a page.
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import look from './row-keys.module.css';

const MARK = 'data-row-open';

export type RowKeys = {
  /** Put on the element around the table. */
  area: RefObject<HTMLDivElement | null>;
  /** The row Tab comes back to. */
  current: number;
  /** The row that has the focus now. */
  at(index: number): void;
  /** To the first row, if there is one. */
  enter(): void;
  /** Back to the row that had the focus last. */
  back(): void;
};

export function useRowKeys(rows: number): RowKeys {
  const area = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const current = Math.min(index, Math.max(rows - 1, 0));
  const go = useCallback((to: number) => area.current?.querySelectorAll<HTMLElement>(`[${MARK}]`)[to]?.focus(), []);
  const enter = useCallback(() => go(0), [go]);
  return { area, current, at: setIndex, enter, back: () => go(current) };
}

function target(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

type Props = { keys: RowKeys; index: number; onOpenPage(): void; children: string };

/** The name in a row, as the button that opens it. The click goes on to the row itself, which opens on any click. */
export function RowOpener({ keys, index, onOpenPage, children }: Props): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      return onOpenPage();
    }
    const all = [...(keys.area.current?.querySelectorAll<HTMLElement>(`[${MARK}]`) ?? [])];
    const to = target(event.key, index, all.length - 1);
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <button
      type="button"
      className={look.opener}
      title={children}
      {...{ [MARK]: true }}
      tabIndex={index === keys.current ? 0 : -1}
      onFocus={() => keys.at(index)}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
