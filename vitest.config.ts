import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.spec.{ts,tsx}'],
    exclude: ['tests/electron/**', 'tests/screens/**', 'tests/bench/**'],
    // The ledgers of the tests are real files on a real disk.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
