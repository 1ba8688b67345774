// A thread beside the desk that opens parcels. It shares the process, so the key that opens them leaves it for nowhere.
import { parentPort } from 'node:worker_threads';
import type { ReadParcel } from './parcel';
import { type ReadingKeys, readFiles } from './reading';

/** `keys`: with the first order of a run, and then the same ones hold. */
/** `forget`: the run is over, and the keys with it. */
export type ToReader = { paths: readonly string[]; keys: ReadingKeys | null } | 'forget';
export type FromReader = ReadParcel[];

let held: ReadingKeys | null = null;

function answer(order: ToReader): void {
  if (order === 'forget') {
    held = null;
    return;
  }
  held = order.keys ?? held;
  parentPort?.postMessage((held === null ? [] : readFiles(order.paths, held)) satisfies FromReader);
}

parentPort?.on('message', answer);
