import Sqlite from 'better-sqlite3-multiple-ciphers';
import { wholenessInSlices } from '../database/check';
import { Refusal } from '../refusal';
import { problems } from './header';

const isDamage = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(String(error.code));

/** Looks into a copy of a ledger, which stays as it is to the last byte. Throws a Refusal when its pages do not hold together under this key. */
export function lookInto<T>(file: string, key: Uint8Array, look: (sqlite: Sqlite) => T): T {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma("cipher='chacha20'");
    sqlite.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    for (const pragma of ['trusted_schema=off', 'cell_size_check=on', 'temp_store=memory']) sqlite.pragma(pragma);
    return look(sqlite);
  } catch (error) {
    throw isDamage(error) ? new Refusal(problems.body) : error;
  } finally {
    sqlite.close();
  }
}

/**
 * Refuses a copy of which a page cannot be read, table by table: the pages of the search index among them, but not whether it fits
 * its people, which takes as long again and is asked of the ledger itself.
 */
export function checkTables(sqlite: Sqlite): void {
  for (const fault of wholenessInSlices(sqlite)) if (fault !== null) throw new Refusal(problems.body);
}

/** Refuses a copy whose pages do not hold together. */
export function checkPages(sqlite: Sqlite): void {
  if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal(problems.body);
}
