import { useSyncExternalStore } from 'react';

/** As the style sheets have it: a screen of 1366 pixels at 150 % is narrower, one at 125 % is not. */
const narrow = matchMedia('(max-width: 1024px)');

const listen = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the window is narrow now. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
