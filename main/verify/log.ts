// What the indexes of the log know is counted anew: an entry that was left out of them would be missed by whoever looks for it.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Fault } from './verdict';

const has = (sqlite: Sqlite, name: string): boolean =>
  sqlite.prepare('SELECT 1 FROM main.sqlite_schema WHERE name = ?').get(name) !== undefined;

/** Where numbers of entries are looked for. A file of before has its indexes on the log itself. */
export const lookupIn = (sqlite: Sqlite, name: 'auditAbout' | 'auditActs' | 'auditTimes'): string =>
  has(sqlite, name) ? `main.${name}` : 'main.auditEntry';

/** Parts of the log that are whole together, each quick to ask by what an entry is about. */
export const partsOf = (sqlite: Sqlite): string[] =>
  has(sqlite, 'auditFiled') ? ['filed = 1', 'filed = 0 AND id > (SELECT through FROM main.auditFiled)'] : ['1'];

/** Every entry up to the last one filed is in the indexes. Numbers run without a gap: the chain was checked before. */
export function checkFiled(sqlite: Sqlite): Fault | null {
  if (!has(sqlite, 'auditFiled')) return null;
  const through = sqlite.prepare('SELECT through FROM main.auditFiled').pluck().get() as number | undefined;
  const filed = sqlite
    .prepare('SELECT count(*) FROM main.auditEntry INDEXED BY auditEntryByAt WHERE filed = 1 AND id <= ?')
    .pluck()
    .get(through ?? 0) as number;
  if (filed === through) return null;
  return { words: `审计记录的目录不全：前${through ?? 0}条里目录上只有${filed}条，有人从外面动过它。` };
}
