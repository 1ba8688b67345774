// What the tests measured of each promise (tests/faults/support/figures.ts), printed while they run and once more at the end.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

const EVERY_MS = 1000;

/** Prints what is added to a file all users may write to; `end` stops and returns the last line of each promise. */
export function followFigures(file) {
  writeFileSync(file, '');
  chmodSync(file, 0o666);
  let printed = 0;
  const print = () => {
    const lines = linesOf(file);
    for (const line of lines.slice(printed)) process.stdout.write(`  ${line}\n`);
    printed = lines.length;
  };
  const timer = setInterval(print, EVERY_MS);
  return {
    env: { DOORSTEP_FIGURES: file },
    end() {
      clearInterval(timer);
      print();
      return [...new Map(linesOf(file).map((line) => [subjectOf(line), line])).values()];
    },
  };
}

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

/** Two lines about the same thing: the later one counts. */
const subjectOf = (line) => line.slice(0, line.indexOf(': '));
