// Opening a station costs a third of a second by intention; the tests open hundreds. Here the same Argon2id is asked with a
// sixty-fourth of the memory and one pass. What a seal says of its cost stays as it is; the window tests pay the whole price.
import { vi } from 'vitest';

vi.mock('hash-wasm', async (importOriginal) => {
  const real = await importOriginal<typeof import('hash-wasm')>();
  const quick = (options: Parameters<typeof real.argon2id>[0]) =>
    real.argon2id({ ...options, memorySize: Math.max(options.memorySize / 64, 8), iterations: 1 });
  return { ...real, argon2id: quick };
});
