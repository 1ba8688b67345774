// Numbers of passports and other documents as people type them.
import { fold } from './fold';

/** Half-width capitals without spaces, dashes of every kind as `-`: `e1234 5678` → `E12345678`. */
export const cleanDocument = (typed: string): string =>
  fold(typed)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
