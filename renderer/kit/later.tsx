import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';

/** Not while the window opens: waiting for the desk's first answer looks like idling too. */
const OPENING_MS = 1500;
const idle = (act: () => void) => setTimeout(() => window.requestIdleCallback(act), OPENING_MS);

/**
 * A part that is not needed for the first picture (a dialog, a drawer, a calendar): fetched when first shown, or when the
 * window has nothing else to do, so that the screen around it paints sooner. `waiting` stands in until it is there.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode = null): ComponentType<P> {
  let arrived: ComponentType<P> | undefined;
  let fetching: Promise<unknown> | undefined;
  const fetch = () => {
    fetching ??= load().then((part) => {
      arrived = part;
    });
    return fetching;
  };
  idle(() => void fetch());
  return function Later(props: P) {
    const [, setHere] = useState(arrived !== undefined);
    const [failed, setFailed] = useState<unknown>();
    useEffect(() => {
      let shown = true;
      if (!arrived) {
        fetch().then(
          () => shown && setHere(true),
          (error: unknown) => shown && setFailed(error),
        );
      }
      return () => {
        shown = false;
      };
    }, []);
    if (failed) throw failed;
    return arrived ? createElement(arrived, props) : waiting;
  };
}
