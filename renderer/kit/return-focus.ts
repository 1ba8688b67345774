import { useEffect, useState } from 'react';

/** What opens when mounted and closes when unmounted gives the focus back to where it was, or to the screen if that is gone. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        const target = before?.isConnected ? before : document.getElementById('screen');
        if (target instanceof HTMLElement) target.focus();
      }, 0);
    },
    [before],
  );
}
