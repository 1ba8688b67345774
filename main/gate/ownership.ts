import path from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { troubleIn } from '../database/trouble';
import { Refusal } from '../refusal';

/** How long the second one waits for the first before it is told. Milliseconds. */
const WAIT_MS = 300;

export const takenWords = '这个工作站已经在另一个窗口或程序里打开。请到那边去用，或者先关掉那边，再打开。';

/**
 * From now until `release` nobody else works on the station in this folder: not another window, not the command line, not another
 * account of this PC. The operating system holds it for us and lets go when the process ends, however it ends. It is taken before
 * the ledger is touched, so that looking at what a crash left behind is not disturbed. Throws a Refusal when it is taken.
 */
export function own(folder: string): { release(): void } {
  const lock = new Sqlite(path.join(folder, 'station.lock'), { timeout: WAIT_MS });
  try {
    lock.pragma('journal_mode = memory');
    lock.pragma('locking_mode = exclusive');
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    throw troubleIn(error) === 'busy' ? new Refusal(takenWords) : error;
  }
}
