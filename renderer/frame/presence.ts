import { useEffect } from 'react';
import { stillHere } from '../desk';

/** How often the desk is told that somebody is there, at the most. In ms. */
const EVERY_MS = 20_000;

/** Tells the desk of keys and the pointer, so that it locks itself only when nobody sits there. */
export function usePresence(): void {
  useEffect(() => {
    let told = performance.now();
    const tell = () => {
      if (performance.now() - told < EVERY_MS) return;
      told = performance.now();
      stillHere();
    };
    const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const act of acts) window.addEventListener(act, tell, { capture: true, passive: true });
    return () => {
      for (const act of acts) window.removeEventListener(act, tell, { capture: true });
    };
  }, []);
}
