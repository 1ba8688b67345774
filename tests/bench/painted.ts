// What a person sees, and when: measured inside the page, so that no message of the bench is part of it.
import type { Page } from '@playwright/test';

/** A change later than this after the one before belongs to something else. Milliseconds. */
const QUIET_MS = 150;
/** A key that has changed nothing by then changes nothing; what surely changes is waited for longer. Milliseconds. */
const NOTHING_MS = 600;
export const SURELY_MS = 10_000;

type Watched = { painted: Promise<number | null> };

/** In the page: keeps the promise of how long the next key takes. */
function watchPart({ part, quiet, nothing }: { part: string; quiet: number; nothing: number }): void {
  const page = globalThis as unknown as Watched;
  page.painted = new Promise((tell) => {
    let [began, painted] = [0, null as number | null];
    let giveUp = setTimeout(end, nothing);
    const onKey = (event: Event) => {
      began ||= event.timeStamp;
    };
    function end() {
      watcher.disconnect();
      for (const kind of ['keydown', 'beforeinput']) removeEventListener(kind, onKey, { capture: true });
      tell(painted);
    }
    function onChange() {
      if (began === 0) return;
      clearTimeout(giveUp);
      // A message posted from within a frame arrives once the frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          painted = performance.now() - began;
          clearTimeout(giveUp);
          giveUp = setTimeout(end, quiet);
        };
        port2.postMessage(null);
      });
    }
    const watcher = new MutationObserver(onChange);
    for (const kind of ['keydown', 'beforeinput']) addEventListener(kind, onKey, { capture: true });
    watcher.observe(document.querySelector(part) as Element, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * Milliseconds from a key until the last of what it changed in a part of the screen (a selector) has been painted; null when it
 * changed nothing there.
 */
export async function keyToPaint(
  window: Page,
  part: string,
  press: () => Promise<void>,
  nothing = NOTHING_MS,
): Promise<number | null> {
  await window.evaluate(watchPart, { part, quiet: QUIET_MS, nothing });
  await press();
  return window.evaluate(() => (globalThis as unknown as Watched).painted);
}

/** The middle time between two frames while nothing happens, ms. */
export const frameOf = (window: Page): Promise<number> =>
  window.evaluate(async () => {
    const times: number[] = [];
    for (let last = performance.now(); times.length < 60; ) {
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b)[30] as number;
  });

/** In the page: milliseconds of each question to the desk and back. */
async function askAll({ name, inputs }: { name: string; inputs: readonly unknown[] }): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const began = performance.now();
    JSON.parse(await window.desk.invoke(name, input));
    times.push(performance.now() - began);
  }
  return times;
}

/** Milliseconds each of these questions takes from the page to the desk and back, one after the other. */
export const askedOverTheWire = (page: Page, name: string, inputs: readonly unknown[]): Promise<number[]> =>
  page.evaluate(askAll, { name, inputs });
