// Files that hang on records: each is there, as it was when it was taken in, or was emptied by an erasure; and its record is there.
import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Check, Fault } from './verdict';

type Row = { id: number; size: number; sha256: string; subject: string; subjectId: number };

const tableThere = (sqlite: Sqlite, name: string): boolean =>
  sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

/** The tables are named as the subjects are; one this version does not know is left to the version that does. */
function recordThere(sqlite: Sqlite, { subject, subjectId }: Row): boolean {
  if (!/^[a-zA-Z]+$/.test(subject) || !tableThere(sqlite, subject)) return false;
  return sqlite.prepare(`SELECT 1 FROM main."${subject}" WHERE id = ?`).get(subjectId) !== undefined;
}

const bad = (id: number, words: string): Fault => ({ words: `有一份材料${words}（材料编号${id}）。` });

function faultOf(sqlite: Sqlite, row: Row, bytes: Uint8Array | undefined): Fault | null {
  if (!recordThere(sqlite, row)) return bad(row.id, '挂着的那条记录不见了');
  if (bytes === undefined) return bad(row.id, '内容不见了');
  if (bytes.length === 0) {
    const erased = sqlite.prepare("SELECT 1 FROM main.erasure WHERE subject = 'attachment' AND subjectId = ?").get(row.id);
    return erased ? null : bad(row.id, '内容空了，又没有抹除的记录');
  }
  return createHash('sha256').update(bytes).digest('hex') === row.sha256 ? null : bad(row.id, '被换过：内容和它的校验码对不上');
}

/** One file at a time, in the order they came; nothing in a station of before there were any. */
export function* checkAttachments(sqlite: Sqlite): Check {
  if (!tableThere(sqlite, 'attachment')) return null;
  const total = sqlite.prepare('SELECT count(*) FROM main.attachment').pluck().get() as number;
  const next = sqlite.prepare(
    'SELECT id, size, sha256, subject, subjectId FROM main.attachment WHERE id > ? ORDER BY id LIMIT 1',
  );
  const content = sqlite.prepare('SELECT bytes FROM main.attachmentContent WHERE id = ?').pluck();
  for (let row = next.get(0) as Row | undefined, done = 0; row; row = next.get(row.id) as Row | undefined, done += 1) {
    const fault = faultOf(sqlite, row, content.get(row.id) as Uint8Array | undefined);
    if (fault) return fault;
    yield { done, total, words: '正在核对材料' };
  }
  return null;
}
