import Sqlite from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../features';
import { type BulkInsert, createBulkInsert } from './bulk';
import { pragmas, UnsafeSetting } from './pragmas';

/** Queries slower than this are logged, by SQL text without parameters. Milliseconds. */
const SLOW_MS = 40;

export type OpenDatabase = {
  sqlite: Sqlite;
  db: Kysely<Database>;
  insertRows: BulkInsert;
  /** Writes the file anew without what was deleted, and empties its journal. Throws while somebody else reads the file. */
  scrub(): void;
  close(): Promise<void>;
};

type OpenOptions = { path: string; key: Uint8Array; slow?(sql: string, ms: number): void };

/** Opens the file with its 32-byte key. Throws an Error with code SQLITE_NOTADB when the key is not its key. */
export function openSqlite(path: string, key: Uint8Array): Sqlite {
  if (key.length !== 32) throw new Error('the key of a station has 32 bytes');
  const sqlite = new Sqlite(path);
  try {
    sqlite.pragma("cipher='chacha20'");
    sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    for (const { name, set } of pragmas) sqlite.pragma(`${name}=${set}`);
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

/** Kysely prepares each query anew; keeping the statements saves about 20 µs a query. */
function keepingStatements(sqlite: Sqlite) {
  const kept = new Map<string, ReturnType<Sqlite['prepare']>>();
  return {
    prepare(sql: string) {
      const found = kept.get(sql);
      if (found) return found;
      if (kept.size > 500) kept.clear();
      const statement = sqlite.prepare(sql);
      kept.set(sql, statement);
      return statement;
    },
    close: () => void sqlite.close(),
  };
}

/** `secure_delete` blanks what is deleted; what pages moved about before that goes with the old pages. */
function scrub(sqlite: Sqlite): void {
  sqlite.exec('vacuum');
  const [journal] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (journal?.busy !== 0) throw new Error('the journal could not be emptied: the file is in use');
}

/** One connection, one owner. Migrating is a step of its own (`migrate.ts`). */
export function openDatabase({ path, key, slow }: OpenOptions): OpenDatabase {
  const sqlite = openSqlite(path, key);
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: keepingStatements(sqlite) as never }),
    log(event) {
      if (event.queryDurationMillis > SLOW_MS) slow?.(event.query.sql, Math.round(event.queryDurationMillis));
    },
  });
  return {
    sqlite,
    db,
    insertRows: createBulkInsert(sqlite),
    scrub: () => scrub(sqlite),
    async close() {
      if (sqlite.open) sqlite.pragma('optimize');
      await db.destroy();
    },
  };
}
