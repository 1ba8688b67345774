import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { Refusal } from '../refusal';
import { migrations } from './migrations';
import { forgetTablePages } from './table-pages';

/**
 * A numbered, frozen step: `sql`, then what only code can work out, then more `sql`, all in one transaction of ours together with
 * the new version number.
 */
export type Migration = { version: number; name: string; sql: string; fill?(sqlite: Sqlite): void; finish?: string };

export const schemaVersion = (sqlite: Sqlite): number => sqlite.pragma('user_version', { simple: true }) as number;

function step(sqlite: Sqlite, migration: Migration): void {
  // A table that others refer to can only be made anew while nobody looks; foreign_key_check looks before the commit.
  sqlite.pragma('foreign_keys = off');
  sqlite.exec('begin immediate');
  try {
    sqlite.exec(migration.sql);
    migration.fill?.(sqlite);
    if (migration.finish) sqlite.exec(migration.finish);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`);
    sqlite.pragma(`user_version = ${migration.version}`);
    sqlite.exec('commit');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback');
    throw error;
  } finally {
    sqlite.pragma('foreign_keys = on');
  }
}

/**
 * Brings the file to the newest version, each step wholly or not at all.
 * `before` is called once when there is something to do to a file that already holds a ledger (the place for a backup).
 * A file from a newer app is refused, untouched.
 */
export function migrate(sqlite: Sqlite, steps: readonly Migration[] = migrations, before?: () => void): void {
  const now = schemaVersion(sqlite);
  const newest = steps.at(-1)?.version ?? 0;
  if (now > newest) {
    throw new Refusal(`这个工作站的资料是更新版本的家门口写的（版本${now}），请先升级程序（现为版本${newest}）。资料没有动过。`);
  }
  const due = steps.filter((migration) => migration.version > now);
  if (due.length > 0 && now > 0) before?.();
  if (due.length > 0) forgetTablePages(sqlite.name);
  for (const migration of due) step(sqlite, migration);
}
