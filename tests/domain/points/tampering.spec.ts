// what somebody with the key of the file and an SQL tool can do to points. Either the file refuses, or the check names the
// first transfer that is not as it was.
import { setImmediate } from 'node:timers/promises';
import { transfer } from '../../../main/features/points/queries';
import { transferHash } from '../../../main/points-chain';
import { verifyLedger } from '../../../main/verify/ledger';
import { seeded } from '../../bench/measure';
import { figure, isLong } from '../../faults/support/figures';
import { type Desk, describe, expect, testAfter } from '../support/desk';
import { colleague, grant, volunteer, write } from '../support/volunteers';
import { attacks, rowAt, set, TRANSFERS, unguarded } from './attacks';

async function work(desk: Desk): Promise<void> {
  colleague(desk);
  const people = ['王芳', '李刚', '赵敏'].map((name) => volunteer(desk, name));
  for (const id of people) await grant(desk, id, 50);
  for (let at = people.length; at < TRANSFERS; at += 1) {
    const spent = { id: `spend-of-${at}`, points: at, code: 'redeemed' as const, words: `毛巾${at}条` };
    await write(desk, (powers) =>
      transfer(powers, { ...spent, from: { volunteerId: people[at % 3] as number }, to: 'redeemed' }),
    );
  }
}

const test = testAfter(work);

const refused = [
  'update pointTransfer set points = 99 where seq = 5',
  "update pointTransfer set words = '别的' where seq = 5",
  'update pointTransfer set words = null, salt = null where seq = 5',
  'update or replace pointTransfer set seq = 4 where seq = 5',
  'delete from pointTransfer where seq = 12',
  'delete from pointTransfer',
  'replace into pointTransfer select * from pointTransfer where seq = 5',
  "insert or replace into pointTransfer select id, 13, debitId, creditId, 1, code, ruleId, hourEntryId, earnedOn, reverses, staffId, at, words, salt, detail, (select hash from pointTransfer where seq = 12), 'x' from pointTransfer where seq = 5",
  "insert into pointTransfer select 'forged-id', 14, debitId, creditId, points, code, ruleId, hourEntryId, earnedOn, reverses, staffId, at, words, salt, detail, previous, 'x' from pointTransfer where seq = 5",
  "insert into pointTransfer select 'forged-id', 13, debitId, creditId, points, code, ruleId, hourEntryId, earnedOn, reverses, staffId, at, words, salt, detail, previous, 'x' from pointTransfer where seq = 5",
  "insert into pointTransfer select 'forged-id', 13, debitId, creditId, points, 'reversed', null, null, null, id, staffId, at, words, salt, detail, (select hash from pointTransfer where seq = 12), 'x' from pointTransfer where seq = 5",
  'update pointBalance set balance = 999',
  'update pointBalance set balance = balance + 1, seq = seq + 1',
  'update pointBalance set balance = 0, seq = 12',
  'delete from pointBalance',
  'replace into pointBalance select accountId, 999, own, seq from pointBalance',
  'update pointBalance set own = 1',
  'update pointAccount set volunteerId = null',
  'delete from pointAccount',
  "insert into pointAccount (kind) values ('issue')",
  'update pointRule set pointsPerHour = 100',
  'delete from pointRule',
];

const places = isLong ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : [5, 9];

describe('points against somebody with the key and an SQL tool', () => {
  test.for(refused)('cannot: %s', async (sql, { desk }) => {
    const all = () =>
      ['pointTransfer', 'pointBalance', 'pointAccount', 'pointRule'].map((table) =>
        desk.sqlite.prepare(`select * from ${table}`).all(),
      );
    const before = all();
    expect(() => desk.sqlite.exec(sql)).toThrow(/append-only|follows the transfers|mirrors|UNIQUE/);
    expect(all()).toEqual(before);
  });

  test.for(Object.keys(attacks))('is found out when %s', async (name, { desk }) => {
    for (const seq of places) {
      desk.sqlite.exec('savepoint attack');
      unguarded(desk.sqlite, () => attacks[name]?.(desk.sqlite, seq));
      expect(verifyLedger(desk.sqlite), `transfer ${seq}`).toMatchObject({
        ok: false,
        words: expect.stringContaining(`第${seq}笔`),
      });
      desk.sqlite.exec('rollback to attack; release attack');
    }
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('is found out when a balance is written, whoever has it', async ({ desk }) => {
    const accounts = desk.sqlite.prepare('select accountId from pointBalance').pluck().all() as number[];
    for (const account of accounts) {
      desk.sqlite.exec('savepoint attack');
      unguarded(desk.sqlite, () =>
        desk.sqlite.prepare('update pointBalance set balance = balance + 5 where accountId = ?').run(account),
      );
      expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining(`积分账户${account}的余额`) });
      desk.sqlite.exec('rollback to attack; release attack');
    }
  });

  test('is found out when a transfer is added that is right by itself, but nobody noted', async ({ desk }) => {
    const last = rowAt(desk.sqlite, TRANSFERS);
    const forged = { ...last, id: 'forged-id', seq: TRANSFERS + 1, previous: last.hash };
    const values = { ...forged, hash: transferHash(forged) };
    const names = Object.keys(values);
    const sql = `insert into pointTransfer (${names.join(',')}) values (${names.map(() => '?').join(',')})`;
    desk.sqlite.prepare(sql).run(...Object.values(values));
    expect(verifyLedger(desk.sqlite)).toMatchObject({
      ok: false,
      words: expect.stringContaining(`第${TRANSFERS + 1}笔不是在这里记的`),
    });
  });

  test('is found out whatever is changed, wherever', async ({ desk }) => {
    const random = seeded(25);
    const columns = [
      'points',
      'debitId',
      'creditId',
      'code',
      'ruleId',
      'earnedOn',
      'at',
      'staffId',
      'words',
      'salt',
      'detail',
      'previous',
      'hash',
    ];
    const edits = isLong ? 10_000 : 120;
    for (let edit = 0; edit < edits; edit += 1) {
      const seq = 1 + Math.floor(random() * TRANSFERS);
      const column = columns[Math.floor(random() * columns.length)] as string;
      const was: Record<string, unknown> = rowAt(desk.sqlite, seq);
      const value = typeof was[column] === 'number' ? Number(was[column]) + 1 + Math.floor(random() * 9) : `x${edit}`;
      const forged =
        column === 'code'
          ? was.code === 'expired'
            ? 'redeemed'
            : 'expired'
          : column === 'earnedOn'
            ? '2026-01-01'
            : column === 'ruleId'
              ? 1
              : value;
      desk.sqlite.exec('savepoint attack');
      unguarded(desk.sqlite, () => desk.sqlite.pragma('ignore_check_constraints = on') && set(column, forged)(desk.sqlite, seq));
      desk.sqlite.pragma('ignore_check_constraints = off');
      expect(verifyLedger(desk.sqlite), `${column} of ${seq}`).toMatchObject({ ok: false });
      desk.sqlite.exec('rollback to attack; release attack');
      // What a check prepared is freed between tasks only.
      if (edit % 100 === 0) await setImmediate();
    }
    figure('R-25 points', `${edits} random edits, ${edits} found`);
  });
});
