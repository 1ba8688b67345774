import Sqlite from 'better-sqlite3-multiple-ciphers';
import { Kysely } from 'kysely';
import type { Database } from '../features';
import { type BulkInsert, createBulkInsert } from './bulk';
import { Lending, takeAlone } from './lending';
import { LedgerDialect } from './limits';
import { pragmas, UnsafeSetting } from './pragmas';
import { forgetTablePages } from './table-pages';
import { Watch } from './trouble';

/** Queries slower than this are logged, by SQL text without parameters. Milliseconds. */
const SLOW_MS = 40;
/** How long opening waits for whoever holds the file: one owner at a time. Milliseconds. */
const OWNED_MS = 500;

export type OpenDatabase = {
  sqlite: Sqlite;
  db: Kysely<Database>;
  insertRows: BulkInsert;
  /** Writes the file anew without what was deleted, and empties its journal. Throws while somebody else reads the file. */
  scrub(): void;
  /** Shut after the first failed sync or damaged page; `watch.trouble` says which. */
  watch: Watch;
  /** For whoever makes a copy of the file while it is open. */
  lending: Lending;
  /** Nothing can be written: the file is looked at, no more. */
  readOnly: boolean;
  close(): Promise<void>;
};

type OpenOptions = { path: string; key: Uint8Array; readOnly?: boolean; slow?(sql: string, ms: number): void };

/**
 * Opens the file with its 32-byte key and owns it until it is closed. Throws an Error with code SQLITE_NOTADB when the key is not
 * its key, SQLITE_BUSY when another process owns it.
 */
export function openSqlite(path: string, key: Uint8Array): Sqlite {
  if (key.length !== 32) throw new Error('the key of a station has 32 bytes');
  const sqlite = new Sqlite(path, { timeout: OWNED_MS });
  try {
    sqlite.pragma("cipher='chacha20'");
    sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    for (const { name, set } of pragmas) sqlite.pragma(`${name}=${set}`);
    takeAlone(sqlite);
    for (const { name, expected } of pragmas) {
      const found = sqlite.pragma(name, { simple: true });
      if (found !== expected) throw new UnsafeSetting(name, found);
    }
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

const NOTHING = { reader: false, run: () => ({ changes: 0, lastInsertRowid: 0 }), all: () => [], iterate: () => [].values() };

/** Kysely prepares each query anew; keeping the statements saves about 20 µs a query. Each runs under the watch. */
function keepingStatements(sqlite: Sqlite, { watch, slow }: { watch: Watch; slow: OpenOptions['slow'] }) {
  type Kept = Pick<ReturnType<Sqlite['prepare']>, 'reader' | 'run' | 'all' | 'iterate'>;
  const kept = new Map<string, Kept>();
  const timed = <T>(sql: string, act: () => T): T => {
    const began = performance.now();
    const done = watch.run(act);
    const ms = performance.now() - began;
    if (ms > SLOW_MS) slow?.(sql, Math.round(ms));
    return done;
  };
  const watched = (sql: string): Kept => {
    const statement = watch.run(() => sqlite.prepare(sql));
    return {
      reader: statement.reader,
      run: (parameters) => timed(sql, () => statement.run(parameters)),
      all: (parameters) => timed(sql, () => statement.all(parameters)),
      iterate: (parameters) => statement.iterate(parameters),
    };
  };
  return {
    prepare(sql: string): Kept {
      // A full or broken disk ends the transaction by itself; there is nothing left to undo, and the first error is the one that counts.
      if (sql === 'rollback' && (watch.trouble || !sqlite.inTransaction)) return NOTHING;
      const found = kept.get(sql);
      if (found) return found;
      if (kept.size > 500) kept.clear();
      const statement = watched(sql);
      kept.set(sql, statement);
      return statement;
    },
    close: () => void sqlite.close(),
  };
}

/** `secure_delete` blanks what is deleted; what pages moved about before that goes with the old pages. */
function scrub(sqlite: Sqlite): void {
  forgetTablePages(sqlite.name);
  sqlite.exec('vacuum');
  const [journal] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (journal?.busy !== 0) throw new Error('the journal could not be emptied: the file is in use');
}

/** One connection, one owner. Migrating is a step of its own (`migrate.ts`). */
export function openDatabase({ path, key, readOnly = false, slow }: OpenOptions): OpenDatabase {
  const sqlite = openSqlite(path, key);
  const watch = new Watch();
  const db = new Kysely<Database>({
    dialect: new LedgerDialect(keepingStatements(sqlite, { watch, slow })),
  });
  const insertRows = createBulkInsert(sqlite);
  const lending = new Lending(sqlite, db);
  return {
    ...{ sqlite, db, watch, lending, readOnly },
    insertRows: (table, columns, rows) => watch.run(() => insertRows(table, columns, rows)),
    scrub: () => watch.run(() => scrub(sqlite)),
    async close() {
      await lending.back();
      // A connection that met trouble is let go as it is; an orderly one leaves one whole file, without a log beside it.
      if (sqlite.open && !watch.trouble && !readOnly) {
        sqlite.pragma('optimize');
        sqlite.pragma('wal_checkpoint(truncate)');
      }
      await db.destroy();
      // Kysely closes only what it was asked something of.
      sqlite.close();
    },
  };
}
