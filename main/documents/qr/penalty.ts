import type { QrSymbol } from './symbol';

/** The last eleven modules of a line are enough to know what the newest one costs. */
const WINDOW = 0x7ff;
const FINDERS = [0b00001011101, 0b10111010000];

/** Points for runs by the last six modules: 3 when a run reaches five, 1 for each module more. */
const runPoints = (window: number) => {
  const five = window & 31;
  if (five !== 0 && five !== 31) return 0;
  return (window & 63) === 0 || (window & 63) === 63 ? 1 : 3;
};
const RUNS = Uint8Array.from({ length: WINDOW + 1 }, (_, window) => runPoints(window));
/** The same and 40 for a pattern that looks like a finder beside four light modules. */
const SCORES = RUNS.map((points, window) => points + (FINDERS.includes(window) ? 40 : 0));

function linePenalty(modules: Uint8Array, start: number, step: number, size: number): number {
  let points = 0;
  // Before the line stands the opposite of its first module, so that no run begins outside.
  let window = modules[start] ? 0 : WINDOW;
  for (let index = 0, place = start; index < size; index += 1, place += step) {
    window = ((window << 1) | (modules[place] ?? 0)) & WINDOW;
    points += (index < 10 ? RUNS[window] : SCORES[window]) ?? 0;
  }
  return points;
}

/** Stands below the last row, so that no block of four is found there. */
const NOTHING = 9;

/** How hard a symbol is to read: runs, blocks, false finders, imbalance (ISO/IEC 18004, 7.8.3). Lower is better. */
export function penaltyOf({ size, modules }: QrSymbol): number {
  let points = 0;
  let dark = 0;
  for (let line = 0; line < size; line += 1) {
    points += linePenalty(modules, line * size, 1, size) + linePenalty(modules, line, size, size);
    let before = -1;
    for (let place = line * size; place < line * size + size; place += 1) {
      const module = modules[place] ?? 0;
      const pair = module + (modules[place + size] ?? NOTHING);
      dark += module;
      if (pair === before && (pair === 0 || pair === 2)) points += 3;
      before = pair;
    }
  }
  return points + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10;
}
