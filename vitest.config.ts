import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** These put something else in the place of a module: each gets modules of its own. */
const alone = ['tests/domain/gate/keys.spec.ts', 'tests/domain/search-readings.spec.ts'];
/** These start programs that know nothing of the tests, or time a guess: here opening a station costs what it costs. */
const whole = ['tests/faults/**/*.spec.ts', 'tests/domain/cli/station.spec.ts', 'tests/domain/gate/guessing.spec.ts'];
const elsewhere = ['tests/electron/**', 'tests/screens/**', 'tests/bench/**'];

const quick = ['tests/quick-argon.ts'];
// The ledgers of the tests are real files on a real disk, and the machine may be slow: no test has a time of its own.
const long = Boolean(process.env.DOORSTEP_LONG);
const patient = long ? { testTimeout: 3_600_000, hookTimeout: 600_000 } : { testTimeout: 240_000, hookTimeout: 240_000 };
// Loading the desk takes longer than most of its tests: a worker loads it once for all of its files.
const together = { isolate: false, include: ['tests/**/*.spec.{ts,tsx}'], exclude: [...elsewhere, ...alone, ...whole] };

export default defineConfig({
  test: {
    // A ledger waits for its disk a third of the time: three workers to two cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      { test: { ...patient, name: 'estate', setupFiles: quick, ...together } },
      { test: { ...patient, name: 'alone', setupFiles: quick, include: alone } },
      { test: { ...patient, name: 'whole', include: whole } },
    ],
  },
});
