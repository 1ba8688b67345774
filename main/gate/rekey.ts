// The whole file under a new key. The new key is locked for everybody beside the old one, a copy is made and given the new
// key, and one rename puts it in the place of the old file: whenever it is interrupted, one of the two keys opens what is there.
import { renameSync, rmSync } from 'node:fs';
import { openSqlite } from '../database/open';
import { filePath } from './key-file';
import type { OpenStation } from './station-file';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

/** A copy of the open ledger under `next`, checked by opening it. */
function copyUnder(station: OpenStation, copy: string, next: Uint8Array): void {
  rmSync(copy, { force: true });
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
  const file = filePath(folder);
  const copy = `${file}.next`;
  const next = await station.keys.announce();
  try {
    copyUnder(station, copy, next);
  } catch (error) {
    rmSync(copy, { force: true });
    await station.keys.adopt(station.keys.current);
    throw error;
  }
  await station.close();
  for (const beside of [`${file}-wal`, `${file}-shm`]) rmSync(beside, { force: true });
  renameSync(copy, file);
  return next;
}
