import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/domain/**/*.spec.{ts,tsx}'],
    // The ledgers of the tests are real files on a real disk; two cores carry two of them at a time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
