// what somebody with the key of the file and an SQL tool can do to the log. Either the file refuses, or the check names the
// first entry that is not as it was.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { detailDigest, hashOf, type Link } from '../../../main/audit-chain';
import { verifyLedger } from '../../../main/verify/ledger';
import { enter, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, testAfter } from '../support/desk';

const ENTRIES = 24;

/** Twelve people, two entries each. */
async function work(desk: Desk): Promise<void> {
  const to = { roomId: desk.room('1号楼', '1单元', '101') };
  await enter(desk, { idNumber: WOMAN_1949, phone: '13800005678' });
  for (let at = 1; at < ENTRIES / 2; at += 1) await enter(desk, { name: `王${at}`, to });
}

const test = testAfter(work);

const guards = ['auditEntryNoUpdate', 'auditEntryNoDelete'];

/** Without the triggers, which are put back afterwards so that nothing but the log itself tells. */
function unguarded(sqlite: Sqlite, edit: () => void): void {
  const kept = guards.map((name) => sqlite.prepare('select sql from sqlite_schema where name = ?').pluck().get(name) as string);
  for (const name of guards) sqlite.exec(`drop trigger ${name}`);
  edit();
  for (const sql of kept) sqlite.exec(sql);
}

type Row = Link & { before: string | null; after: string | null; salt: string; hash: string };
const rowAt = (sqlite: Sqlite, id: number) => sqlite.prepare('select * from auditEntry where id = ?').get(id) as Row;

/** Writes an entry anew so that it is whole by itself. */
function recompute(sqlite: Sqlite, id: number): void {
  const row = rowAt(sqlite, id);
  const detail = detailDigest(row.salt, row.before, row.after);
  const hash = hashOf({ ...row, detail });
  sqlite.prepare('update auditEntry set detail = ?, hash = ? where id = ?').run(detail, hash, id);
}

const set = (column: string, value: string) => (sqlite: Sqlite, id: number) =>
  void sqlite.prepare(`update auditEntry set ${column} = ? where id = ?`).run(value, id);

const setAndRecompute = (column: string, value: string) => (sqlite: Sqlite, id: number) => {
  set(column, value)(sqlite, id);
  recompute(sqlite, id);
};

const shift = (sqlite: Sqlite, from: number, by: number) => {
  sqlite.prepare('update auditEntry set id = -id where id >= ?').run(from);
  sqlite.prepare('update auditEntry set id = -id + ? where id < 0').run(by);
};

const remove = (sqlite: Sqlite, id: number) => void sqlite.prepare('delete from auditEntry where id = ?').run(id);

function swap(sqlite: Sqlite, one: number, other: number): void {
  sqlite.prepare('update auditEntry set id = -1 where id = ?').run(one);
  sqlite.prepare('update auditEntry set id = ? where id = ?').run(one, other);
  sqlite.prepare('update auditEntry set id = ? where id = -1').run(other);
}

/** A forged entry that follows the one before it, put in by moving the others on. */
function insert(sqlite: Sqlite, id: number): void {
  const row = rowAt(sqlite, id);
  shift(sqlite, id, 1);
  const forged = { ...row, operation: 'residents.amend', salt: 'forged', detail: detailDigest('forged', row.before, row.after) };
  const values = { ...forged, hash: hashOf(forged) };
  const names = Object.keys(values);
  const sql = `insert into auditEntry (${names.join(',')}) values (${names.map(() => '?').join(',')})`;
  sqlite.prepare(sql).run(...Object.values(values));
}

type Attack = (sqlite: Sqlite, id: number) => void;

/** Each names the entry it does something to as the first bad one. */
const attacks: Record<string, Attack> = {
  'the time is changed': set('at', '2026-11-01T00:00:00.000Z'),
  'the name is changed': set('staffName', '别人'),
  'the account is changed': set('staffId', '7'),
  'the operation is changed': set('operation', 'residents.tag'),
  'the subject is changed': set('subjectId', '777'),
  'the result is changed': set('result', 'refused'),
  'what was after is changed': set('after', '{"name":"别人"}'),
  'what was before is put in': set('before', '{"name":"别人"}'),
  'the salt is changed': set('salt', '00'),
  'the digest is changed': set('detail', '00'),
  'the hash is changed': set('hash', 'f'.repeat(64)),
  'the link is changed': set('previous', 'f'.repeat(64)),
  'the details are emptied without an erasure': (sqlite, id) =>
    void sqlite.prepare('update auditEntry set before = null, after = null, salt = null where id = ?').run(id),
  'the name is changed and the hash with it': setAndRecompute('staffName', '别人'),
  'the details are changed and both digests with them': setAndRecompute('after', '{"name":"别人"}'),
  'the time is changed and the hash with it': setAndRecompute('at', '2026-11-01T00:00:00.000Z'),
  'the entry is taken out': remove,
  'the entry is taken out and the others move up': (sqlite, id) => {
    remove(sqlite, id);
    shift(sqlite, id + 1, -1);
  },
  'the entry is taken out with the one after it': (sqlite, id) => {
    remove(sqlite, id);
    remove(sqlite, id + 1);
  },
  'the entry changes places with the one after it': (sqlite, id) => swap(sqlite, id, id + 1),
  'the entry changes places with one further on': (sqlite, id) => swap(sqlite, id, id + 3),
  'the entry is moved to the end': (sqlite, id) => void sqlite.prepare('update auditEntry set id = 999 where id = ?').run(id),
  'a forged entry is put in before it': insert,
  'the entry is replaced by a copy of the one before it': (sqlite, id) => {
    const before = rowAt(sqlite, id - 1);
    sqlite
      .prepare('update auditEntry set after = ?, salt = ?, detail = ? where id = ?')
      .run(before.after, before.salt, before.detail, id);
  },
};

const places = process.env.DOORSTEP_LONG ? Array.from({ length: ENTRIES - 6 }, (_, at) => at + 2) : [2, 9, 17];

describe('the log against somebody with the key and an SQL tool', () => {
  const refused = [
    "update auditEntry set staffName = '别人' where id = 5",
    'update auditEntry set after = null where id = 5',
    'update auditEntry set filed = 0 where id = 5',
    "update auditEntry set filed = 1, staffName = '别人' where id = 5",
    'update auditEntry set before = null, after = null, salt = null where id = 5',
    "update auditEntry set hash = 'x'",
    'update or replace auditEntry set id = 4 where id = 5',
    'delete from auditEntry where id = 5',
    'delete from auditEntry',
    'replace into auditEntry select * from auditEntry where id = 5',
    "insert or replace into auditEntry select 5, at, staffId, '别人', operation, subject, subjectId, result, before, after, salt, detail, previous, 'x', 1 from auditEntry where id = 5",
    "insert into auditEntry select * from auditEntry where id = 5 on conflict (id) do update set staffName = '别人'",
    "update erasure set subject = 'x'",
    'delete from erasure',
  ];

  test.for(refused)('cannot: %s', async (sql, { desk }) => {
    desk.sqlite.exec("insert into erasure (subject, subjectId, at, staffId, reason) values ('post', 1, '', 1, '')");
    const before = desk.sqlite.prepare('select * from auditEntry').all();
    expect(() => desk.sqlite.exec(sql)).toThrow('append-only');
    expect(desk.sqlite.prepare('select * from auditEntry').all()).toEqual(before);
  });

  test('is whole before anybody touches it', ({ desk }) => {
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true, entries: ENTRIES });
  });

  const cases = Object.keys(attacks).flatMap((name) => places.map((id) => [name, id] as const));

  test.for(cases)('is found out when %s (entry %i)', async ([name, id], { desk }) => {
    unguarded(desk.sqlite, () => attacks[name]?.(desk.sqlite, id));
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, firstBad: id });
  });

  test('is found out when an erasure that nobody noted is to explain what is missing', async ({ desk }) => {
    const { subject, subjectId } = rowAt(desk.sqlite, 9) as Row;
    desk.sqlite
      .prepare(
        "insert into erasure (subject, subjectId, at, staffId, reason) values (?, ?, '2026-11-22T08:00:00.000Z', 1, '本人要求')",
      )
      .run(subject, subjectId);
    desk.sqlite.exec('update auditEntry set before = null, after = null, salt = null where id = 9');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, firstBad: 9 });
  });
});

/** JSON is written by the app and read back as the database writes it: signs the two could write in two ways. */
const signs = ['\u0000\u0001\u001f\u007f', '\b\f\n\r\t', '"\\/', '\u2028\u2029\ufeff', '😀𠮷é', '\ud800'];

describe('an entry with odd signs', () => {
  test.for(signs)('%j is whole as it was written, and found out once it is not', (sign, { desk: { sqlite } }) => {
    unguarded(sqlite, () => {
      set('staffName', `王${sign}`)(sqlite, ENTRIES);
      setAndRecompute('after', JSON.stringify({ note: sign, sign }))(sqlite, ENTRIES);
    });
    expect(verifyLedger(sqlite)).toMatchObject({ ok: true });
    unguarded(sqlite, () => set('staffName', `王${sign} `)(sqlite, ENTRIES));
    expect(verifyLedger(sqlite)).toMatchObject({ ok: false, firstBad: ENTRIES });
  });
});
