// The first picture of the window comes before everything that is only pressed later. Whoever draws it says when it is painted.

/** Where no screen says so, e.g. one that fell: then it is over by now. Milliseconds. */
const LONGEST_MS = 5000;

let settle: (() => void) | undefined;

/** Settled when the first screen is painted. */
export const firstPicture = new Promise<void>((resolve) => {
  settle = resolve;
  setTimeout(resolve, LONGEST_MS);
});

export const pictured = (): void => settle?.();
