import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { lookInto } from '../../../main/backups/copy';
import { type Migration, migrate, schemaVersion } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openDatabase, openSqlite } from '../../../main/database/open';
import { Refusal } from '../../../main/refusal';
import { enter, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

/** Everything the file holds that could change. */
const bytesOf = ({ sqlite, path }: Desk) => {
  sqlite.pragma('wal_checkpoint(truncate)');
  return readFileSync(path);
};
const tablesOf = ({ sqlite }: Desk) => sqlite.prepare('select name, sql from sqlite_schema order by name').all();

const next = (sql: string): Migration => ({ version: migrations.length + 1, name: 'next', sql });

describe('the file of a station', () => {
  test('is opened with every safe setting, read back', async ({ desk }) => {
    const read = (name: string) => desk.sqlite.pragma(name, { simple: true });
    expect(read('locking_mode')).toBe('exclusive');
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(2);
    expect(read('foreign_keys')).toBe(1);
    expect(read('recursive_triggers')).toBe(1);
    expect(read('trusted_schema')).toBe(0);
    expect(read('cell_size_check')).toBe(1);
    expect(read('secure_delete')).toBe(1);
    expect(read('temp_store')).toBe(2);
    expect(read('mmap_size')).toBe(0);
    expect(read('busy_timeout')).toBeGreaterThan(0);
    expect(read('cipher')).toBe('chacha20');
  });

  test('is asked for so many rows in the words of the statement, which then keeps its plan', ({ desk }) => {
    const asked = desk.db.selectFrom('person').select('id').orderBy('id').limit(20).compile();
    expect(asked).toMatchObject({ sql: 'select "id" from "person" order by "id" limit 20', parameters: [] });
  });

  test('opens with its own key only, and is not harmed by another', async ({ desk }) => {
    await enter(desk);
    const before = bytesOf(desk);
    const copy = `${desk.path}-copy`;
    writeFileSync(copy, before);
    expect(() => openSqlite(copy, randomBytes(32))).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
    expect(() => openSqlite(copy, randomBytes(31))).toThrow('32 bytes');
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(await desk.ask('residents.search', { text: '王' })).toHaveLength(1);
  });

  test('has one owner: whoever comes second is refused', async ({ desk }) => {
    expect(() => openSqlite(desk.path, desk.key)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    await enter(desk);
    expect(await desk.ask('residents.search', { text: '王' })).toHaveLength(1);
  });

  test('is lent to one who copies it, works on meanwhile, and has one owner again afterwards', async ({ desk }) => {
    await enter(desk);
    const people = (sqlite: Desk['sqlite']) => sqlite.prepare('SELECT count(*) FROM person').pluck().get();
    const failing = desk.lending.lend(() => Promise.reject(new Error('the disk is full')));
    await expect(failing).rejects.toThrow('full');
    await desk.lending.lend(async (file) => {
      expect(lookInto(file, desk.key, people)).toBe(1);
      await enter(desk, { name: '张伟' });
      expect(people(desk.sqlite)).toBe(2);
      const write = (reader: Desk['sqlite']) => reader.exec("INSERT INTO person (name) VALUES ('x')");
      expect(() => lookInto(file, desk.key, write)).toThrow(/readonly/);
    });
    expect(() => openSqlite(desk.path, desk.key)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    expect(desk.lending.lendNow((file) => lookInto(file, desk.key, people))).toBe(2);
    expect(() => openSqlite(desk.path, desk.key)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
  });

  test('shows no name and no number to somebody who reads it without the key', async ({ desk }) => {
    await enter(desk, { idNumber: WOMAN_1949 });
    const wal = readFileSync(`${desk.path}-wal`);
    for (const bytes of [wal, bytesOf(desk)]) {
      for (const secret of ['SQLite format 3', '王秀英', WOMAN_1949]) expect(bytes.includes(secret)).toBe(false);
    }
  });

  test('keeps its tables strict, and each of them is of the newest version', ({ desk }) => {
    const tables = desk.sqlite.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];
    const loose = tables.filter(
      ({ schema, name, type, strict }) => schema === 'main' && type === 'table' && !strict && !name.startsWith('sqlite_'),
    );
    expect(loose).toEqual([]);
    expect(schemaVersion(desk.sqlite)).toBe(migrations.length);
  });

  test('takes no rows in bulk outside a command, where nobody could roll them back', ({ desk }) => {
    expect(() => desk.insertRows('building', ['name', 'position'], [['9号楼', 9]])).toThrow('outside a command');
  });
});

describe('what was noted, issued or done', () => {
  const frozen = {
    auditEntry: `insert into auditEntry (at, staffId, staffName, operation, subject, subjectId, result, detail, previous, hash)
      values ('', 1, '', '', '', 1, 'done', '', '', '')`,
    erasure: "insert into erasure (subject, subjectId, at, staffId, reason) values ('person', 1, '', 1, '')",
    drill: "insert into drill (at, backup, milliseconds, passed, words) values ('', '', 1, 1, '')",
    paper: "insert into paper (number, kind, title, sheets, html, issuedAt, staffId) values ('1', 'summary', '', 1, '', '', 1)",
    paperOutcome: "insert into paperOutcome (paperId, at, words) values (1, '', '')",
  };

  test.for(Object.keys(frozen))('can be neither edited nor deleted (%s)', (table, { desk }) => {
    for (const insert of Object.values(frozen)) desk.sqlite.exec(insert);
    const count = () => desk.sqlite.prepare(`select count(*) as many from "${table}"`).get();
    const before = count();
    expect(() => desk.sqlite.exec(`update "${table}" set id = id + 1`)).toThrow('append-only');
    expect(() => desk.sqlite.exec(`delete from "${table}"`)).toThrow('append-only');
    expect(() => desk.sqlite.exec(`replace into "${table}" select * from "${table}"`)).toThrow('append-only');
    expect(count()).toEqual(before);
  });
});

describe('a migration', () => {
  test('runs once', ({ desk }) => {
    const before = bytesOf(desk);
    migrate(desk.sqlite);
    expect(bytesOf(desk).equals(before)).toBe(true);
  });

  test('is preceded by a backup of a ledger that is there, and of none that is not', ({ desk }) => {
    const backups: number[] = [];
    migrate(desk.sqlite, [...migrations, next('create table later (id integer primary key) strict')], () =>
      backups.push(schemaVersion(desk.sqlite)),
    );
    expect(backups).toEqual([migrations.length]);
    const { sqlite } = openDatabase({ path: `${desk.path}-new`, key: desk.key });
    migrate(sqlite, migrations, () => backups.push(0));
    expect(backups).toHaveLength(1);
    sqlite.close();
  });

  test('that fails leaves the old version, wholly', async ({ desk }) => {
    await enter(desk);
    const before = tablesOf(desk);
    const half = next('create table later (id integer primary key) strict; insert into nowhere values (1)');
    expect(() => migrate(desk.sqlite, [...migrations, half])).toThrow('nowhere');
    expect(tablesOf(desk)).toEqual(before);
    expect(schemaVersion(desk.sqlite)).toBe(migrations.length);
    expect(await desk.ask('residents.search', { text: '王' })).toHaveLength(1);
  });

  test('that leaves a reference to nothing is undone', ({ desk }) => {
    const broken = next(`create table later (id integer primary key, roomId integer references room(id)) strict;
      pragma defer_foreign_keys = on; insert into later (roomId) values (9999)`);
    expect(() => migrate(desk.sqlite, [...migrations, broken])).toThrow('broken references');
    expect(schemaVersion(desk.sqlite)).toBe(migrations.length);
  });

  test('of a newer app is not undone by an older one: the file is refused, untouched', async ({ desk }) => {
    await enter(desk);
    desk.sqlite.pragma(`user_version = ${migrations.length + 1}`);
    const before = bytesOf(desk);
    expect(() => migrate(desk.sqlite)).toThrow(Refusal);
    try {
      migrate(desk.sqlite);
    } catch (refusal) {
      expect((refusal as Refusal).failure).toMatchObject({ words: expect.stringContaining('请先升级程序') });
    }
    expect(bytesOf(desk).equals(before)).toBe(true);
  });
});
