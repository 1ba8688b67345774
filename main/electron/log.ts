import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MOST_BYTES = 1024 * 1024;

/** Writes one line of what went wrong in the shell, never of whom it concerned. At most two files of 1 MB are kept. */
export function shellLog(folder: string): (line: string) => void {
  const logs = path.join(folder, 'logs');
  const file = path.join(logs, 'shell.log');
  return (line) => {
    try {
      mkdirSync(logs, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A full disk must not stop the app because of its log.
    }
  };
}
