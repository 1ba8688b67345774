import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from './answer';
import { roomIn } from './backups/space';

/** Bytes after which the log is set aside; one older log is kept. */
const MOST = 1_000_000;

const sizeOf = (file: string) => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

/** Where a fault's reference is looked up. Names, numbers and inputs never come here: only operation, reference, stack. */
export function writeLog(folder: string, room: (folder: string) => number = roomIn): Log {
  const file = path.join(folder, 'doorstep.log');
  return (line, error) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : '';
    try {
      mkdirSync(folder, { recursive: true });
      // The last bytes of a disk belong to the ledger: the log does not grow into them.
      if (room(folder) < 0) return;
      if (sizeOf(file) > MOST) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${line} ${stack}\n`);
    } catch {
      // A full disk must not turn a refusal into a crash: the reply still carries the reference.
    }
  };
}
