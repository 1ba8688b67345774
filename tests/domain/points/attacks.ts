// Direct edits of the transfers, as somebody with the key of the file and an SQL tool would make them.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { detailDigest } from '../../../main/audit-chain';
import { type TransferRow, transferHash } from '../../../main/points-chain';

/** How many the tests write. */
export const TRANSFERS = 12;

/** Without the triggers, which are put back afterwards so that nothing but the transfers themselves tells. */
export function unguarded(sqlite: Sqlite, edit: () => void): void {
  const kept = sqlite.prepare("select name, sql from sqlite_schema where type = 'trigger' and tbl_name like 'point%'").all() as {
    name: string;
    sql: string;
  }[];
  sqlite.pragma('defer_foreign_keys = on');
  for (const { name } of kept) sqlite.exec(`drop trigger ${name}`);
  edit();
  for (const { sql } of kept) sqlite.exec(sql);
}

export const rowAt = (sqlite: Sqlite, seq: number) =>
  sqlite.prepare('select * from pointTransfer where seq = ?').get(seq) as TransferRow;
/** Writes one column of one transfer. */
export const set = (column: string, value: string | number | null) => (sqlite: Sqlite, seq: number) =>
  void sqlite.prepare(`update pointTransfer set ${column} = ? where seq = ?`).run(value, seq);

/** Writes the transfer and everything after it anew, so that the whole chain is right by itself, and the balances with it. */
function recompute(sqlite: Sqlite, from: number): void {
  let previous = from === 1 ? '0'.repeat(64) : rowAt(sqlite, from - 1).hash;
  for (let seq = from; seq <= TRANSFERS; seq += 1) {
    const row = rowAt(sqlite, seq);
    const detail = detailDigest(row.salt ?? '', row.words, null);
    const hash = transferHash({ ...row, detail, previous });
    sqlite.prepare('update pointTransfer set detail = ?, previous = ?, hash = ? where seq = ?').run(detail, previous, hash, seq);
    previous = hash;
  }
  sqlite.exec(`update pointBalance set balance = (select ifnull(sum(case when creditId = accountId then points else -points end), 0)
    from pointTransfer where accountId in (debitId, creditId))`);
}
const setAndRecompute = (column: string, value: string | number) => (sqlite: Sqlite, seq: number) => {
  set(column, value)(sqlite, seq);
  recompute(sqlite, seq);
};
const remove = (sqlite: Sqlite, seq: number) => void sqlite.prepare('delete from pointTransfer where seq = ?').run(seq);

type Attack = (sqlite: Sqlite, seq: number) => void;

/** Each names the transfer it does something to as the first bad one. */
export const attacks: Record<string, Attack> = {
  'more points are written': set('points', 99),
  'it goes to somebody else': (sqlite, seq) =>
    void sqlite.prepare('update pointTransfer set debitId = case debitId when 5 then 6 else 5 end where seq = ?').run(seq),
  'its kind is changed': set('code', 'expired'),
  'its rule is changed': set('ruleId', 1),
  'its day is changed': set('earnedOn', '2026-11-01'),
  'its time is changed': set('at', '2026-11-01T00:00:00.000Z'),
  'who did it is changed': set('staffId', 2),
  'its words are changed': set('words', '别的东西'),
  'its words are emptied without an erasure': (sqlite, seq) =>
    void sqlite.prepare('update pointTransfer set words = null, salt = null where seq = ?').run(seq),
  'its salt is changed': set('salt', '00'),
  'its digest is changed': set('detail', '00'),
  'its id is changed': set('id', 'another-id'),
  'its hash is changed': set('hash', 'f'.repeat(64)),
  'its link is changed': set('previous', 'f'.repeat(64)),
  // One fewer: with so many fewer that somebody would have spent more than they had, the file itself refuses the balance.
  'its points are changed and all hashes and balances after it': (sqlite, seq) =>
    setAndRecompute('points', rowAt(sqlite, seq).points - 1)(sqlite, seq),
  'its words are changed and all hashes after it': setAndRecompute('words', '别的东西'),
  'it is taken out': remove,
  'it is moved to the end': set('seq', 99),
  'it is taken out with everything after it, and the balances set right': (sqlite, seq) => {
    for (let at = seq; at <= TRANSFERS; at += 1) remove(sqlite, at);
    sqlite.exec(`update pointBalance set seq = min(seq, ${seq - 1}), balance = (select ifnull(sum(case when creditId = accountId then points
      else -points end), 0) from pointTransfer where accountId in (debitId, creditId))`);
  },
};
