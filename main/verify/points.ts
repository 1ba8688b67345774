// Points from the first transfer to the last: every number there, every transfer as it was written and as the log says it was, each
// linked to the one before it; every balance the sum of its transfers, and all of them together nothing. And hours: what was
// reviewed is what its review says.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { Replay, type TransferRow, transferColumns } from '../points-chain';
import { lookupIn, partsOf } from './log';
import type { Check, Fault } from './verdict';

/** Transfers read at once. */
const CHUNK = 2_000;

const SELECT = `SELECT ${transferColumns.join(', ')} FROM main.pointTransfer NOT INDEXED WHERE seq > ? ORDER BY seq LIMIT ${CHUNK}`;

/** A transfer is named as the first bad one by its number, which is no number of the log. */
const bad = (words: string): Fault => ({ words });

/** Accounts whose words may be gone: the log says that somebody at the desk erased their volunteer. */
const erasedOf = (times: string) => `SELECT account.id FROM main.pointAccount AS account JOIN main.erasure AS erasure
  ON erasure.subject = 'volunteer' AND erasure.subjectId = account.volunteerId WHERE EXISTS (SELECT 1 FROM main.auditEntry AS entry
  WHERE entry.id IN (SELECT id FROM ${times} WHERE at = erasure.at) AND entry.staffId = erasure.staffId AND entry.operation LIKE 'privacy.erase%' AND entry.result = 'done')`;

/** What the log says the hash of a transfer was; undefined where the log has nothing of it, null where it was erased. */
const notedIn = (
  part: string,
) => `SELECT json_extract(after, '$.hash') FROM main.auditEntry WHERE ${part} AND subject = 'pointTransfer' AND subjectId = ?
  AND result = 'done' ORDER BY id LIMIT 1`;

function* checkChain(sqlite: Sqlite, replay: Replay): Check {
  const read = sqlite.prepare(SELECT);
  const parts = partsOf(sqlite).map((part) => sqlite.prepare(notedIn(part)).pluck());
  const noted = (seq: number) => parts.reduce<unknown>((found, part) => (found === undefined ? part.get(seq) : found), undefined);
  const own = new Set(sqlite.prepare('SELECT id FROM main.pointAccount WHERE volunteerId IS NULL').pluck().all() as number[]);
  const total = sqlite.prepare('SELECT count(*) FROM main.pointTransfer').pluck().get() as number;
  for (;;) {
    const rows = read.all(replay.seq) as TransferRow[];
    for (const row of rows) {
      const fault = replay.next(row, own);
      if (fault) return bad(fault.words);
      const hash = noted(row.seq) as string | null | undefined;
      if (hash === undefined) return bad(`积分流水第${row.seq}笔不是在这里记的：审计记录里没有它。`);
      if (hash !== null && hash !== row.hash) return bad(`积分流水第${row.seq}笔被换过：和审计记录里的不一样。`);
    }
    if (rows.length < CHUNK) return null;
    yield { done: replay.seq, total, words: '正在逐笔核对积分' };
  }
}

/** The last transfer the log knows of: what comes after the last one there is was cut off. */
function cutTail(sqlite: Sqlite, last: number): Fault | null {
  const noted = sqlite
    .prepare(`SELECT subjectId FROM ${lookupIn(sqlite, 'auditAbout')} AS about WHERE subject = 'pointTransfer'
      AND (SELECT result FROM main.auditEntry AS entry WHERE entry.id = about.id) = 'done' ORDER BY subjectId DESC LIMIT 1`)
    .pluck()
    .get() as number | undefined;
  return noted !== undefined && noted > last ? bad(`积分流水第${last + 1}笔不见了：审计记录写到第${noted}笔。`) : null;
}

type Balance = { accountId: number; balance: number; seq: number };

function checkBalances(sqlite: Sqlite, replay: Replay): Fault | null {
  const rows = sqlite.prepare('SELECT accountId, balance, seq FROM main.pointBalance ORDER BY accountId').all() as Balance[];
  for (const { accountId, balance, seq } of rows) {
    const sum = replay.balances.get(accountId) ?? 0;
    if (balance !== sum) return bad(`积分账户${accountId}的余额是${balance}，流水加起来是${sum}：第${seq}笔之后被改过。`);
  }
  const bare = sqlite
    .prepare('SELECT id FROM main.pointAccount WHERE id NOT IN (SELECT accountId FROM main.pointBalance)')
    .pluck()
    .get() as number | undefined;
  if (bare !== undefined) return bad(`积分账户${bare}没有余额。`);
  const total = rows.reduce((sum, { balance }) => sum + balance, 0);
  return total === 0 ? null : bad(`所有积分账户加起来应当是0，现在是${total}。`);
}

const HOURS = `SELECT entry.id FROM main.hourEntry AS entry LEFT JOIN main.hourReview AS review ON review.entryId = entry.id
  WHERE entry.state <> coalesce(review.decision, CASE WHEN entry.endedAt IS NULL THEN 'open' ELSE 'pending' END)
  OR (entry.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.hourEntry AS root WHERE root.id = entry.corrects
    AND root.corrects IS NULL AND root.volunteerId = entry.volunteerId)) LIMIT 1`;

const TWICE = `SELECT max(id) FROM main.hourEntry WHERE state = 'open' GROUP BY volunteerId HAVING count(*) > 1 LIMIT 1`;

function checkHours(sqlite: Sqlite): Fault | null {
  const id = sqlite.prepare(HOURS).pluck().get() as number | undefined;
  if (id !== undefined) return bad(`台账前后不一致：有一条志愿时长和它的审核对不上（编号${id}）。`);
  const twice = sqlite.prepare(TWICE).pluck().get() as number | undefined;
  return twice === undefined ? null : bad(`台账前后不一致：有一位志愿者同时两次在岗（编号${twice}）。`);
}

/** The first fault among transfers, balances and hours; null when there is none, or where the file is of before there were any. */
export function* checkPoints(sqlite: Sqlite): Check {
  const has = sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'pointTransfer'").get();
  if (!has) return null;
  const erased = new Set(
    sqlite
      .prepare(erasedOf(lookupIn(sqlite, 'auditTimes')))
      .pluck()
      .all() as number[],
  );
  const replay = new Replay(({ debitId, creditId }) => erased.has(debitId) || erased.has(creditId));
  const chain = yield* checkChain(sqlite, replay);
  return chain ?? cutTail(sqlite, replay.seq) ?? checkBalances(sqlite, replay) ?? checkHours(sqlite);
}
