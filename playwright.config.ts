import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// The window tests run as a user who may not write into the project, so results go where that user may.
const results = process.env.DOORSTEP_TEST_RESULTS ?? path.join(tmpdir(), 'doorstep-results');

export default defineConfig({
  outputDir: path.join(results, 'windows'),
  // A window waits for half of its time: three to two cores, each with a station of its own. What prints is in one file, for there is
  // one printer.
  workers: Math.ceil(availableParallelism() * 1.5),
  forbidOnly: Boolean(process.env.CI),
  // For the slowest machine; what a test waits for is there long before.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: path.join(results, 'windows.json') }]],
  projects: [
    { name: 'electron', testDir: 'tests/electron' },
    { name: 'screens', testDir: 'tests/screens', workers: 1 },
  ],
});
