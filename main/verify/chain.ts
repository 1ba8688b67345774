// The audit log from its first entry to its last: every number there, every entry as it was written, each linked to the one
// before it, and what is missing from an entry explained by an erasure.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { detailDigest, GENESIS, hashOf, type Link, sha256 } from '../audit-chain';
import { lookupIn } from './log';
import type { Check, Fault } from './verdict';

/** Entries read at once: few, so that what was read of them goes before it grows old. */
const CHUNK = 256;
/** Entries between two pauses. */
const STEP = 8 * CHUNK;

type Cells = [
  ...[id: number, at: string, staffId: number, staffName: string, operation: string, subject: string, subjectId: number],
  ...[result: string, detail: string, previous: string, hash: string],
  ...[before: string | null, after: string | null, salt: string | null],
];
type Before = { id: number; hash: string };

const ONE = `SELECT id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous, hash, before, after, salt
  FROM main.auditEntry NOT INDEXED WHERE id = ?`;

/** An entry as the texts its hashes are of, written by the database: to hand over each cell takes longer than to hash them all. */
type Written = [id: number, link: string, details: string, detail: string, previous: string, hash: string];
const SELECT = `SELECT id, json_array(id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous),
  json_array(salt, before, after), detail, previous, hash
  FROM main.auditEntry NOT INDEXED WHERE id > ? ORDER BY id LIMIT ${CHUNK}`;

/** Whether an entry follows and is as it was written. What is not may still be right: erased, or with signs JSON can be written with in two ways. */
const isPlainlyWhole = ([id, link, details, detail, previous, hash]: Written, before: Before | undefined): boolean =>
  id === (before?.id ?? 0) + 1 && previous === (before?.hash ?? GENESIS) && sha256(link) === hash && sha256(details) === detail;

const linkOf = ([id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous]: Cells): Link => ({
  ...{ id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous },
});

const bad = (firstBad: number, words: string): Fault => ({ firstBad, words });

function missing(from: number, next: number): Fault {
  const which = next - from === 1 ? `第${from}条` : `第${from}条到第${next - 1}条`;
  return bad(from, `审计记录的${which}不见了。`);
}

/** Knows the whole log when an entry does not fit, to tell which of two neighbours is the wrong one. */
class Chain {
  readonly erased: ReadonlySet<string>;

  constructor(private readonly sqlite: Sqlite) {
    // An erasure counts where the log has it: somebody at the desk did it, in that very transaction.
    const rows = sqlite
      .prepare(`SELECT subject, subjectId FROM main.erasure AS erasure WHERE EXISTS (SELECT 1 FROM main.auditEntry AS entry
        WHERE entry.id IN (SELECT id FROM ${lookupIn(sqlite, 'auditTimes')} WHERE at = erasure.at) AND entry.staffId = erasure.staffId AND entry.operation IN ('privacy.erase', 'privacy.eraseVolunteer') AND entry.result = 'done')`)
      .raw()
      .all() as [string, number][];
    this.erased = new Set(rows.map(([subject, id]) => `${subject} ${id}`));
  }

  /** The entry itself was touched: renumbered because others were put in before it, or changed. */
  private changed(row: Cells): Fault {
    const [id, previous] = [row[0], row[9]];
    const after = this.sqlite.prepare('SELECT id FROM main.auditEntry WHERE hash = ?').pluck().get(previous) as
      | number
      | undefined;
    const was = previous === GENESIS ? 1 : (after ?? id) + 1;
    if (was < id && hashOf({ ...linkOf(row), id: was }) === row[10]) {
      return bad(was, `审计记录的第${was}条是后来插进去的。`);
    }
    return bad(id, `审计记录的第${id}条被改过：内容和它的校验码对不上。`);
  }

  /** Two entries that are whole by themselves and do not follow each other: one of them was written anew. */
  private torn(row: Cells, before: Before | undefined): Fault {
    const next = this.sqlite
      .prepare('SELECT previous FROM main.auditEntry WHERE id = ?')
      .pluck()
      .get(row[0] + 1);
    if (before === undefined || (next !== undefined && next !== row[10])) {
      return bad(row[0], `审计记录的第${row[0]}条被换过：它接不上前一条，后一条也接不上它。`);
    }
    return bad(before.id, `审计记录的第${before.id}条被换过：第${row[0]}条记着它原来的校验码。`);
  }

  private details([id, , , , , subject, subjectId, , detail, , , before, after, salt]: Cells): Fault | null {
    if (salt !== null) {
      if (detailDigest(salt, before, after) === detail) return null;
      return bad(id, `审计记录的第${id}条被改过：写明的内容和它的校验码对不上。`);
    }
    if (before === null && after === null && this.erased.has(`${subject} ${subjectId}`)) return null;
    return bad(id, `审计记录的第${id}条少了内容，又没有抹除的记录。`);
  }

  faultOf(row: Cells, before: Before | undefined): Fault | null {
    const due = (before?.id ?? 0) + 1;
    if (row[0] !== due) return missing(due, row[0]);
    if (hashOf(linkOf(row)) !== row[10]) return this.changed(row);
    if (row[9] !== (before?.hash ?? GENESIS)) return this.torn(row, before);
    return this.details(row);
  }
}

/** The number the next entry would follow. More than the last one says that the end was cut off. */
function cutTail(sqlite: Sqlite, last: number): Fault | null {
  const given = sqlite.prepare("SELECT seq FROM main.sqlite_sequence WHERE name = 'auditEntry'").pluck().get() as
    | number
    | undefined;
  return given !== undefined && given > last ? missing(last + 1, given + 1) : null;
}

/** Walks the whole chain. */
export function* checkChain(sqlite: Sqlite): Check {
  const total = sqlite.prepare('SELECT ifnull(max(id), 0) FROM main.auditEntry').pluck().get() as number;
  const [read, one] = [sqlite.prepare(SELECT).raw(), sqlite.prepare(ONE).raw()];
  const chain = new Chain(sqlite);
  let before: Before | undefined;
  for (;;) {
    const rows = read.all(before?.id ?? 0) as Written[];
    for (const row of rows) {
      const fault = isPlainlyWhole(row, before) ? null : chain.faultOf(one.get(row[0]) as Cells, before);
      if (fault) return fault;
      before = { id: row[0], hash: row[5] };
    }
    // At the end without a pause: between two steps somebody may go on working, and the log grows.
    if (rows.length < CHUNK) return cutTail(sqlite, before?.id ?? 0);
    if ((before?.id ?? 0) % STEP === 0) yield { done: before?.id ?? 0, total, words: '正在逐条校验审计记录' };
  }
}
