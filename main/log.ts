import { appendFileSync, mkdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from './answer';

/** Bytes after which the log is set aside; one older log is kept. */
const MOST = 1_000_000;
/** The last bytes of a disk belong to the ledger: the log does not grow into them. */
const LEFT_FOR_LEDGER = 50 * 1024 * 1024;

const sizeOf = (file: string) => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

/** Bytes still free where a folder lies. */
const freeIn = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Where a fault's reference is looked up. Names, numbers and inputs never come here: only operation, reference, stack. */
export function writeLog(folder: string): Log {
  const file = path.join(folder, 'doorstep.log');
  return (line, error) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : '';
    try {
      mkdirSync(folder, { recursive: true });
      if (freeIn(folder) < LEFT_FOR_LEDGER) return;
      if (sizeOf(file) > MOST) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${line} ${stack}\n`);
    } catch {
      // A full disk must not turn a refusal into a crash: the reply still carries the reference.
    }
  };
}
