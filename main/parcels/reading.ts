// Parcels read from files, a few at a time: here, or in a thread beside the desk (reading-thread.ts).
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Pair } from '../key-pairs';
import { limits } from './content';
import { type ReadParcel, readParcel, type Trusted } from './parcel';

/** The own pair that opens, and whose card says which key. */
export type ReadingKeys = { openWith: Pair; trusted: ReadonlyMap<string, Trusted> };
/** Parcels of files, batch after batch, in the order of the paths. What was begun when the caller turns away is let go. */
export type ReadParcels = (paths: readonly string[], keys: ReadingKeys) => AsyncGenerator<ReadParcel[]>;

/** Where small files are read, one after the other: what is read of a parcel keeps nothing of its bytes. */
const scratch = Buffer.alloc(64 * 1024);

/** Nothing of what cannot be read, one byte too many of what is too large: either is refused in words. */
function bytesOf(path: string): Uint8Array {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    let filled = readSync(file, scratch, 0, scratch.length, 0);
    if (filled < scratch.length) return scratch.subarray(0, filled);
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, limits.file + 1));
    bytes.set(scratch);
    for (let more = -1; more !== 0 && filled < bytes.length; filled += more)
      more = readSync(file, bytes, filled, bytes.length - filled, filled);
    return bytes.subarray(0, filled);
  } catch {
    return new Uint8Array();
  } finally {
    if (file !== null) closeSync(file);
  }
}

export const readFiles = (paths: readonly string[], { openWith, trusted }: ReadingKeys): ReadParcel[] =>
  paths.map((path) => readParcel(bytesOf(path), { openWith, trusts: (key) => trusted.get(key) ?? null }));
