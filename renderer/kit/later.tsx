import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';
import { firstPicture, pictured } from './first-picture';

/** Not while the window opens: waiting for the desk's first answer looks like idling too. What can be pressed in it comes first. */
const AFTER_MS = 500;
const whenIdle = (act: () => void) => void firstPicture.then(() => setTimeout(() => window.requestIdleCallback(act), AFTER_MS));

/** Everything that comes later may be built from antd, and gets its look with it: the first picture needs neither. */
const loadLook = () => import('./look').then((m) => m.Look);

/** A part in the look of the desk. */
export async function dressed<P extends object>(load: () => Promise<ComponentType<P>>): Promise<ComponentType<P>> {
  const [Part, Look] = await Promise.all([load(), loadLook()]);
  // A window that opens on another screen has read antd by now: nothing is left to wait for.
  pictured();
  return (props: P) => createElement(Look, null, createElement(Part, props));
}

type Loading<P> = { load(): Promise<ComponentType<P>>; begin(fetch: () => void): void; waiting(props: P): ReactNode };

function arriving<P extends object>({ load, begin, waiting }: Loading<P>, fetchWhenShown: (fetch: () => void) => void) {
  let arrived: ComponentType<P> | undefined;
  let fetching: Promise<unknown> | undefined;
  const fetch = () => {
    fetching ??= dressed(load).then((part) => {
      arrived = part;
    });
    return fetching;
  };
  begin(() => void fetch());
  return function Later(props: P) {
    const [, setHere] = useState(arrived !== undefined);
    const [failed, setFailed] = useState<unknown>();
    useEffect(() => {
      let shown = true;
      const here = () => shown && setHere(true);
      if (!arrived) fetchWhenShown(() => fetch().then(here, (error: unknown) => shown && setFailed(error)));
      return () => {
        shown = false;
      };
    }, []);
    if (failed) throw failed;
    return arrived ? createElement(arrived, props) : waiting(props);
  };
}

/**
 * A part that is not needed for the first picture (a dialog, a drawer, a calendar): fetched when first shown, or when the
 * window has nothing else to do, so that the screen around it paints sooner. `waiting` stands in until it is there.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode = null): ComponentType<P> =>
  arriving<P>({ load, begin: whenIdle, waiting: () => waiting }, (fetch) => fetch());

/**
 * A part that stands in the first picture and can be pressed from then on: `waiting` draws the same without what is behind it, and
 * gives way as soon as the picture is painted.
 */
export const afterPicture = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: (props: P) => ReactNode,
): ComponentType<P> => {
  const soon = (fetch: () => void) => void firstPicture.then(fetch);
  return arriving<P>({ load, begin: soon, waiting }, soon);
};
