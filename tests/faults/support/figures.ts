import { appendFileSync } from 'node:fs';

/** `npm run test:long`: every test at its full figures. */
export const isLong = Boolean(process.env.DOORSTEP_LONG);

/** Tells the figure of a promise, for the run that collects them (scripts/test.mjs prints them as they come). */
export function figure(promise: string, words: string): void {
  const file = process.env.DOORSTEP_FIGURES;
  if (file) appendFileSync(file, `${promise}: ${words}\n`);
}
