import { useEffect, useRef, useState } from 'react';
import { numberWords } from '../../shared/text';
import { PlainButton } from './plain-button';

/** Where a keyset list stands: the cursors of the pages behind, the one of this page last. */
export type Pages<C> = { after: C | null; number: number; next(cursor: C): void; previous(): void; first(): void };

/** `reset`: whatever the list depends on, e.g. the filter as JSON. When it changes the list begins at its first page. */
export function usePages<C>(reset: string): Pages<C> {
  const [at, setAt] = useState<{ reset: string; trail: (C | null)[] }>({ reset, trail: [null] });
  const trail = at.reset === reset ? at.trail : [null];
  const go = (cursors: (C | null)[]) => setAt({ reset, trail: cursors });
  return {
    after: trail.at(-1) ?? null,
    number: trail.length,
    next: (cursor) => go([...trail, cursor]),
    previous: () => go(trail.length > 1 ? trail.slice(0, -1) : trail),
    first: () => go([null]),
  };
}

/** Asks for the next page as soon as somebody is about to turn to it: their pointer or the focus is on the button. */
function useAhead<C>(next: C | null, ahead: ((cursor: C) => void) | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  const ask = () => {
    if (next !== null) ahead?.(next);
  };
  // Whoever turned a page is there already for the next one. What was just asked is not asked again.
  useEffect(() => {
    if (button.current?.matches(':hover, :focus')) ask();
  });
  return { ref: button, onFocus: ask, onPointerEnter: ask };
}

type Props<C> = {
  pages: Pages<C>;
  /** Rows a page holds when full. */
  size: number;
  /** Rows on this page. */
  shown: number;
  /** Rows of all pages; null where counting them would cost more than it tells. */
  total: number | null;
  /** The cursor behind the last row; null on the last page. */
  next: C | null;
  /** 人, 户 … */
  measure: string;
  /** Asks for the page behind a cursor before it is turned to, in the very words the list asks for it. */
  ahead?(cursor: C): void;
};

/** 第 1–50 人，共 988 人, and the two buttons. Nothing while everything fits on one page. */
export function Pager<C>({ pages, size, shown, total, next, measure, ahead }: Props<C>) {
  const intent = useAhead(next, ahead);
  const { number, first } = pages;
  // What stood on the last page is done with: the others are still there.
  const emptied = shown === 0 && next === null && number > 1;
  useEffect(() => {
    if (emptied) first();
  });
  if (number === 1 && next === null) return null;
  const from = (pages.number - 1) * size + 1;
  return (
    <nav className="pager" aria-label="翻页">
      <span className="soft" role="status">
        第 {numberWords(from)}–{numberWords(from + shown - 1)} {measure}
        {total !== null && `，共 ${numberWords(total)} ${measure}`}
      </span>
      <span className="pager-buttons">
        <PlainButton disabled={pages.number === 1} onClick={pages.previous}>
          上一页
        </PlainButton>
        <PlainButton {...intent} disabled={next === null} onClick={() => next !== null && pages.next(next)}>
          下一页
        </PlainButton>
      </span>
    </nav>
  );
}
