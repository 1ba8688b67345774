// What must hold of a ledger file whatever happened to it: what `station verify` checks, and that search finds everybody.
import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { digitsText, nameTokens } from '../../../main/search/text';
import { verifyLedger } from '../../../main/verify/ledger';

type Findable = { id: number; name: string } & Record<'idNumber' | 'documentNumber' | 'phone' | 'phone2', string | null>;

function indexFault(sqlite: Sqlite): string | null {
  const people = sqlite
    .prepare('SELECT id, name, idNumber, documentNumber, phone, phone2 FROM person ORDER BY id')
    .all() as Findable[];
  const ids = (sql: string) => (sqlite.prepare(sql).pluck().all() as number[]).join();
  const numbered = people.filter((one) => digitsText(one.idNumber, one.documentNumber, one.phone, one.phone2) !== '');
  if (ids('SELECT rowid FROM personText ORDER BY rowid') !== people.map(({ id }) => id).join()) return 'names are not indexed';
  if (ids('SELECT rowid FROM personDigits ORDER BY rowid') !== numbered.map(({ id }) => id).join())
    return 'numbers are not indexed';
  const byName = sqlite.prepare('SELECT 1 FROM personText WHERE personText MATCH ? AND rowid = ?');
  const lost = people.find(({ id, name }) => !byName.get(`name : "${nameTokens(name)}"`, id));
  const byNumber = sqlite.prepare('SELECT 1 FROM personDigits WHERE personDigits MATCH ? AND rowid = ?');
  const unnumbered = numbered.find(
    (one) => !byNumber.get(`"${digitsText(one.idNumber ?? one.documentNumber ?? one.phone ?? one.phone2)}"`, one.id),
  );
  return lost || unnumbered ? `person ${(lost ?? unnumbered)?.id} is not found by name or number` : null;
}

/** The first thing that is wrong with a ledger, in words; null when nothing is. */
export function firstFault(sqlite: Sqlite): string | null {
  const verdict = verifyLedger(sqlite);
  return verdict.ok ? indexFault(sqlite) : verdict.words;
}

/** One digest of all rows of these tables (of every table of ours by default), in the order of their ids. */
export function contentDigest(sqlite: Sqlite, queries: readonly string[] = everything(sqlite)): string {
  const hash = createHash('sha256');
  for (const query of queries) {
    hash.update(query);
    for (const row of sqlite.prepare(query).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

/** Every row of every table; a search index is a virtual table with tables behind it, and is told by what it was made of. */
function everything(sqlite: Sqlite): string[] {
  const tables = sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return tables.map((name) => `SELECT * FROM "${name}" ORDER BY rowid`);
}
