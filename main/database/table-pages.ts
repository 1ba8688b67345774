// Where the tables of a ledger begin stands in its first pages alone. A copy of these pages lies beside the ledger (`station.db-tables`),
// as encrypted as they are, so that a salvage finds the tables when those pages are what is damaged. It is taken when the desk is closed
// in order, and forgotten before anything moves the tables about.
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import type Sqlite from 'better-sqlite3-multiple-ciphers';

const PAGE = 4096;

const placeOf = (file: string) => `${file}-tables`;

/** Numbers of the pages that hold the list of tables, of an open ledger. */
export const tablePages = (sqlite: Sqlite): number[] =>
  sqlite.prepare("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno").pluck().all() as number[];

/** Each page behind its number, 4 bytes, little endian. */
function pagesOf(file: string, numbers: readonly number[]): Buffer {
  const kept = Buffer.alloc(numbers.length * (4 + PAGE));
  const handle = openSync(file, 'r');
  try {
    for (const [index, number] of numbers.entries()) {
      const at = kept.writeUInt32LE(number, index * (4 + PAGE));
      readSync(handle, kept, at, PAGE, (number - 1) * PAGE);
    }
  } finally {
    closeSync(handle);
  }
  return kept;
}

/** Takes the copy. The ledger must be closed, and nothing left in its journal. */
export function keepTablePages(file: string, numbers: readonly number[]): void {
  const temporary = `${placeOf(file)}.part`;
  try {
    writeFileSync(temporary, pagesOf(file, numbers), { mode: 0o600 });
    renameSync(temporary, placeOf(file));
  } catch {
    // A full disk: a salvage has to do without.
    for (const one of [temporary, placeOf(file)]) rmSync(one, { force: true });
  }
}

export const forgetTablePages = (file: string): void => rmSync(placeOf(file), { force: true });

/** Puts the kept pages of `file` into a copy of it. False when there are none. */
export function mendTablePages(file: string, copy: string): boolean {
  if (!existsSync(placeOf(file))) return false;
  const kept = readFileSync(placeOf(file));
  const handle = openSync(copy, 'r+');
  try {
    for (let at = 0; at + 4 + PAGE <= kept.length; at += 4 + PAGE) {
      writeSync(handle, kept, at + 4, PAGE, (kept.readUInt32LE(at) - 1) * PAGE);
    }
  } finally {
    closeSync(handle);
  }
  return true;
}
