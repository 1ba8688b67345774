import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in units of the text size, so that a table can drop columns on narrow screens and in large type. */
export function useRemWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measure = ([entry]: ResizeObserverEntry[]) => {
      if (entry) setWidth(entry.contentRect.width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
