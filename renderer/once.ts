// A key that is held down and a button that is pressed twice mean one thing, not two.
import { useCallback, useRef } from 'react';

type Asking = { said: string };

/** What was asked last, of all the window asks: after something else the same words are a new wish. */
let last: Asking | null = null;

/** The same work; asked in the same words again while it is under way, with nothing else between, it is that same asking, and hears nothing. */
export function useOnce<I, O>(work: (input: I) => Promise<O>): (input: I) => Promise<O> {
  const underWay = useRef<Asking>(null);
  return useCallback(
    async (input: I) => {
      const asking = { said: JSON.stringify(input) };
      if (underWay.current?.said === asking.said && underWay.current === last) return new Promise<never>(() => {});
      underWay.current = asking;
      last = asking;
      try {
        return await work(input);
      } finally {
        if (underWay.current === asking) underWay.current = null;
      }
    },
    [work],
  );
}
