// The steps of a restore, each of which may be the last one before the power fails. The ledger in its place is always a whole one:
// the restored copy is finished beside it, and one rename exchanges the two.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../backups/body';
import type { Header } from '../backups/header';
import { runCommand } from '../command';
import { migrate } from '../database/migrate';
import { openDatabase, openSqlite } from '../database/open';
import type { Sitting } from '../powers';
import { filePath, type KeyFile, keyPath, writeKeyFile } from './key-file';
import { keyFileAfter } from './restore-keys';

const beside = (file: string) => [`${file}-wal`, `${file}-shm`, `${file}-tables`];

export type Told = {
  header: Header;
  sitting: Sitting;
  /** Where the present chain ended; null when nobody could look. */
  replaced: { id: number; hash: string } | null;
  /** Which of its entries are in the restored chain no more: after `from`, up to `to`. */
  away: { from: number; to: number } | null;
  /** File name of the backup of the present. */
  before: string | null;
};

/** The copy under the key the station has now. */
function rekeyCopy(file: string, from: Uint8Array, to: Uint8Array): void {
  const sqlite = openSqlite(file, from);
  try {
    sqlite.pragma('journal_mode = delete');
    sqlite.pragma(`rekey="x'${Buffer.from(to).toString('hex')}'"`);
  } finally {
    sqlite.close();
  }
}

/**
 * Makes the copy in `work` ready to take its place: under `key`, at this app's version, with an entry that says what it
 * replaced, its key file beside it.
 */
export async function finish(
  work: string,
  from: Uint8Array,
  key: Uint8Array,
  keys: { past: KeyFile; present: KeyFile | null },
  told: Told,
) {
  const file = filePath(work);
  if (!Buffer.from(from).equals(Buffer.from(key))) rekeyCopy(file, from, key);
  const database = openDatabase({ path: file, key });
  try {
    migrate(database.sqlite);
    const { header, replaced, away, before } = told;
    await runCommand(database, 'gate.restore', told.sitting, async ({ note }) =>
      note({
        subject: 'backup',
        subjectId: header.number,
        before: { replaced, away },
        after: { madeAt: header.madeAt, head: header.audit, before },
      }),
    );
    const accounts = await database.db
      .selectFrom('staff')
      .select(['id', 'name', 'role', 'publicKey'])
      .where('endedOn', 'is', null)
      .execute();
    await writeKeyFile(work, keyFileAfter(keys.past, keys.present, accounts, key));
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    await database.close();
  }
  for (const one of beside(file)) rmSync(one, { force: true });
  syncFolder(work);
}

/** What lies in `folder` now, copied as it is, so that looking at it changes nothing. False when there is no ledger. */
export function copyPresent(folder: string, to: string): boolean {
  const file = filePath(folder);
  if (!existsSync(file)) return false;
  const found = [file, ...beside(file), keyPath(folder)].filter((one) => existsSync(one));
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const one of found) copyFileSync(one, path.join(to, path.basename(one)));
  syncFolder(to);
  return true;
}

/**
 * Exchanges the ledger in `folder` for the finished one in `work`. The key file goes first where the present one opens nothing,
 * last where either opens with it.
 */
export function exchange(work: string, folder: string, keysFirst: boolean): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(work, folder);
    syncFolder(path.dirname(folder));
    return;
  }
  const file = filePath(folder);
  const moveKeys = () => renameSync(keyPath(work), keyPath(folder));
  if (keysFirst) moveKeys();
  for (const one of beside(file)) rmSync(one, { force: true });
  renameSync(filePath(work), file);
  syncFolder(folder);
  if (!keysFirst) moveKeys();
  syncFolder(folder);
  rmSync(work, { recursive: true, force: true });
}
