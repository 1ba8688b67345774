import { useEffect } from 'react';

/**
 * A page that takes another's place on the same screen: when the button that led here is gone, the focus goes to the
 * title, so that the next Tab and the screen reader begin at the top.
 */
export function useArrival(): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
  }, []);
}
