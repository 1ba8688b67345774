// Files that came from an office above, and files that went out: each is byte for byte what its digest says.
import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Check } from './verdict';

/** What a file is called in words, and where its bytes and its digest stand. */
const kept: readonly [words: string, table: string, sql: string][] = [
  [
    '上级的空表',
    'upperForm',
    'SELECT upperForm.id, sha256, bytes FROM main.upperForm JOIN main.upperFormFile ON upperFormFile.id = upperForm.id',
  ],
  ['填好的表', 'formFill', 'SELECT id, sha256, bytes FROM main.formFill WHERE bytes IS NOT NULL'],
  ['定稿的汇总', 'reportFile', 'SELECT id, sha256, bytes FROM main.reportFile'],
  ['简报', 'briefingFile', 'SELECT id, sha256, bytes FROM main.briefingFile'],
];

type Row = { id: number; sha256: string; bytes: Uint8Array };

const tableThere = (sqlite: Sqlite, name: string): boolean =>
  sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

/** One file at a time; nothing in a station of before there were any. */
export function* checkHandedOut(sqlite: Sqlite): Check {
  for (const [words, table, sql] of kept) {
    if (!tableThere(sqlite, table)) continue;
    yield { done: 0, total: 1, words: `正在核对${words}` };
    for (const { id, sha256, bytes } of sqlite.prepare(sql).iterate() as IterableIterator<Row>)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        return { words: `有一份${words}被换过：内容和它的校验码对不上（编号${id}）。` };
  }
  return null;
}
