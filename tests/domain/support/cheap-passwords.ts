// Passwords that cost next to nothing, for tests of something else: the same Argon2id over little memory, once. A spec takes it with
// `vi.mock('hash-wasm', () => import('../support/cheap-passwords'))`.
import { vi } from 'vitest';

type Real = typeof import('hash-wasm');
const real = await vi.importActual<Real>('hash-wasm');

export const argon2id: Real['argon2id'] = (options) => real.argon2id({ ...options, memorySize: 64, iterations: 1 });
