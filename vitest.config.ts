import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.spec.{ts,tsx}'],
    exclude: ['tests/electron/**', 'tests/screens/**', 'tests/bench/**'],
    // One worker a core: by itself the runner leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    // The ledgers of the tests are real files on a real disk.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
