// Entries are found by whether they are decided on. It is kept beside the state, and can never say something else.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openSqlite } from '../../../main/database/open';
import { hourSums, punch } from '../../../main/features/hours/queries';
import { unguard } from '../../../main/salvage/mend';
import { verifyLedger } from '../../../main/verify/ledger';
import { describe, expect, test } from '../support/desk';
import { volunteer, write } from '../support/volunteers';

const entry = `insert into hourEntry (requestId, volunteerId, source, countsAs, state, startedAt, endedAt, minutes, clockDoubt, words, staffId, writtenAt)`;
const END = '2026-11-22T09:00:00.000Z';
const values = (id: number, state: 'open' | 'pending') =>
  `('a request ${id}', 1, 'timed', 'service', '${state}', '2026-11-22T08:00:00.000Z', ${state === 'open' ? 'null, null' : `'${END}', 60`}, 0, '', 1, '')`;
/** Of one volunteer: one that waits, one approved, one sent back, one open. */
const FOUR = `${entry} values ${values(1, 'pending')}, ${values(2, 'pending')}, ${values(3, 'pending')}, ${values(4, 'open')};
  insert into hourReview (entryId, decision, reason, staffId, at) values (2, 'approved', '', 1, ''), (3, 'returned', '', 1, '');`;

describe('whether an entry is decided on', () => {
  test('follows its state, from the first entry to the review', ({ desk }) => {
    volunteer(desk);
    desk.sqlite.exec(FOUR);
    expect(desk.sqlite.prepare('select settled from hourEntry order by id').pluck().all()).toEqual([0, 1, 1, 0]);
  });

  test('is told of every entry that was there before, and nothing else of it changes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-settled-'));
    const sqlite = openSqlite(path.join(folder, 'before.db'), randomBytes(32));
    migrate(
      sqlite,
      migrations.filter(({ version }) => version < 58),
    );
    sqlite.exec(`insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', '');
      insert into volunteer (id, number, name, latin, cardKey, joinedOn) values (1, '10001', '王芳', 'w', '${'1'.repeat(20)}', '2026-01-01')`);
    sqlite.exec(FOUR);
    const was = sqlite.prepare('select * from hourEntry order by id').all() as object[];
    migrate(sqlite);
    const is = sqlite.prepare('select * from hourEntry order by id').all();
    expect(is).toEqual(was.map((row, at) => ({ ...row, settled: [0, 1, 1, 0][at] })));
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(() => sqlite.exec('delete from hourEntry')).toThrow('append-only');
    sqlite.close();
    rmSync(folder, { recursive: true });
  });

  test.for([
    'update hourEntry set settled = 1 where id = 1',
    'update hourEntry set settled = 0 where id = 2',
    "update hourEntry set state = 'pending' where id = 2",
    `${entry.replace('writtenAt)', 'writtenAt, settled)')} values ${values(5, 'pending').replace(/\)$/, ', 1)')}`,
  ])('is refused where it says something else, even with the guards taken away: %s', (sql, { desk }) => {
    volunteer(desk);
    desk.sqlite.exec(FOUR);
    unguard(desk.sqlite, 'hourEntry');
    expect(() => desk.sqlite.exec(sql)).toThrow('CHECK');
  });

  test('is counted anew by the check of the whole file', ({ desk }) => {
    volunteer(desk);
    desk.sqlite.exec(FOUR);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    const guard = unguard(desk.sqlite, 'hourEntry');
    desk.sqlite.exec(
      'pragma ignore_check_constraints = on; update hourEntry set settled = 0 where id = 2; pragma ignore_check_constraints = off',
    );
    guard();
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false });
  });
});

describe('a volunteer', () => {
  test('who is made to be here twice is found by the check', ({ desk }) => {
    volunteer(desk);
    desk.sqlite.exec(FOUR);
    expect(() => desk.sqlite.exec(`${entry} values ${values(5, 'open')}`)).toThrow('has an open stay');
    const guard = unguard(desk.sqlite, 'hourEntry');
    desk.sqlite.exec(`${entry} values ${values(5, 'open')}`);
    guard();
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('同时两次在岗（编号5）') });
  });

  test('has all hours counted, and is not signed in by the card that just signed out, decided on or not', async ({ desk }) => {
    const id = volunteer(desk);
    const ask = (requestId: string) =>
      write(desk, (powers) => punch(powers, { requestId, volunteerId: id, activityId: null, by: 'self' }));
    await ask('comes-in-1');
    desk.now = new Date(Date.parse(desk.now) + 3_600_000).toISOString();
    const out = await ask('goes-out-1');
    desk.sqlite.exec(`insert into hourReview (entryId, decision, reason, staffId, at) values (${out.id}, 'approved', '', 1, '')`);
    desk.now = new Date(Date.parse(desk.now) + 30_000).toISOString();
    expect(await ask('scans-twice')).toEqual({ ...out, again: true });
    expect(await ask('goes-out-1')).toEqual({ ...out, again: true });
    expect(await hourSums(desk.db, id)).toEqual({ timed: 60, hand: 0, pending: 0 });
  });
});
