// Enter, pressed before the search has answered: a scanner is faster than any desk, and so are practised hands.
import { useEffect, useRef, useState } from 'react';
import { queries } from '../desk';

const about = (text: string) => ({
  predicate: ({ queryKey: [, input] }: { queryKey: readonly unknown[] }) => Object.values(input ?? {}).includes(text),
});

const isAsked = (text: string): boolean => queries.isFetching(about(text)) > 0;

/** When no question with this text in it is on its way any more. */
const whenAnswered = (text: string): Promise<void> =>
  new Promise((answered) => {
    const stop = queries.getQueryCache().subscribe(() => {
      if (isAsked(text)) return;
      stop();
      answered();
    });
  });

/**
 * Runs `act` on what the whole text found, never on what a part of it did: at once where everything has been answered, else as soon as
 * it is. Nothing happens where another letter came in between.
 */
export function useWhenFound(text: string, act: () => void): () => void {
  const latest = useRef({ text, act });
  latest.current = { text, act };
  const [found, setFound] = useState<string>();
  useEffect(() => {
    if (found === undefined) return;
    setFound(undefined);
    if (latest.current.text === found) latest.current.act();
  }, [found]);
  return () => {
    if (isAsked(text)) void whenAnswered(text).then(() => setFound(text));
    else act();
  };
}
