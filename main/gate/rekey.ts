// The whole file under a new key. The new key is locked for everybody beside the old one, a copy is made and given the new
// key, and one rename puts it in the place of the old file: whenever it is interrupted, one of the two keys opens what is there.
import { renameSync, rmSync } from 'node:fs';
import { openSqlite } from '../database/open';
import { forgetTablePages } from '../database/table-pages';
import { publicKeys } from '../features/staff/queries';
import { syncFolder } from '../sheets/files';
import { filePath } from './key-file';
import type { OpenStation } from './station-file';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

const copyOf = (folder: string) => `${filePath(folder)}.next`;

/** What a change of keys that was interrupted leaves behind: a copy nobody has the key of. */
export const forgetCopy = (folder: string): void => {
  for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(copyOf(folder) + rest, { force: true });
};

/** A copy of the open ledger under `next`, checked by opening it. */
function copyUnder(station: OpenStation, copy: string, next: Uint8Array): void {
  station.database.sqlite.prepare('VACUUM INTO ?').run(copy);
  const before = openSqlite(copy, station.keys.current);
  before.pragma('journal_mode = delete');
  before.pragma(`rekey="x'${hex(next)}'"`);
  before.close();
  const after = openSqlite(copy, next);
  const found = after.pragma('quick_check', { simple: true });
  after.pragma('journal_mode = delete');
  after.close();
  if (found !== 'ok') throw new Error(`the copy under a new key is damaged: ${String(found)}`);
}

/** Closes the station; returns the key its file now has. */
export async function rekey(folder: string, station: OpenStation): Promise<Uint8Array> {
  const { db, sqlite } = station.database;
  const file = filePath(folder);
  return station.keys.renew(await publicKeys(db), async (next) => {
    forgetCopy(folder);
    try {
      // Holding the one connection: nothing is written between the copy and the end of the old file.
      await station.database.lending.back();
      await db.connection().execute(async () => {
        copyUnder(station, copyOf(folder), next);
        sqlite.close();
      });
      for (const beside of [`${file}-wal`, `${file}-shm`]) rmSync(beside, { force: true });
      forgetTablePages(file);
      renameSync(copyOf(folder), file);
    } catch (error) {
      forgetCopy(folder);
      // Its file is closed already: nobody holds the station any more.
      if (!sqlite.open) await station.close();
      throw error;
    }
    await syncFolder(folder);
    await station.close();
  });
}
