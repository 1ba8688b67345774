import { useEffect } from 'react';
import { pictured } from './first-picture';

/** Leaves a mark in the page's own timeline once what is `ready` has been painted: how long a start takes can be read from it. */
export function usePainted(name: string, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark(name);
        pictured();
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [name, ready]);
}
