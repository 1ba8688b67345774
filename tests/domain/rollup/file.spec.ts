// The tables in the office's own encrypted file.
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { pragmas } from '../../../main/database/pragmas';
import type { RollupReader, RollupWriter } from '../../../main/rollup/tables';
import { verifyLedger } from '../../../main/verify/ledger';
import { checkSums } from '../../../main/verify/sums';
import { type Desk, expect, openTestStation, test } from '../support/desk';
import { contentsOf, drawDistrict } from './district';
import { holdsOf } from './holds';
import { listsHoldOf } from './holds-of-lists';
import { beforeMoving, FIGURES, figuresMoved } from './moved';
import { onceHoldsOf } from './once-holds';
import { listMembers, type Store, take } from './store';

const storeOf = ({ db }: Desk): Store => ({
  read: async () => db as unknown as RollupReader,
  write: (change) => db.transaction().execute((trx) => change(trx as unknown as RollupWriter)),
});

/** The last version of an office's file with a row a figure. */
const ROWS_APART = 56;

describe('in the file of an office', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openTestStation('district');
  });
  afterAll(() => desk.close());

  const anew = async () => {
    await desk.close();
    desk = await openTestStation('district');
    return storeOf(desk);
  };
  holdsOf(anew);
  listsHoldOf(anew);
  onceHoldsOf(anew);

  test('what was taken or refused is not changed', async () => {
    const [content] = contentsOf(drawDistrict({ stations: 1, buildings: 2, people: 30, seed: 1 }));
    if (!content) throw new Error('nothing drawn');
    const office = await openTestStation('street');
    const store = storeOf(office);
    await listMembers(store, [content.sender.code]);
    expect(
      await take(store, [content, { ...content, sequence: 2, period: '2099', span: { from: '2099-01-01', to: '2099-12-31' } }]),
    ).toHaveLength(2);
    for (const sql of [
      'update receipt set sequence = 9',
      'delete from receipt',
      "update receipt set current = 0, figures = '[]'",
      'update refusedParcel set words = 1',
      'delete from receivedIndicator',
      'delete from member',
    ])
      expect(() => office.sqlite.exec(sql), sql).toThrow(/append-only|is kept/);
    expect(() => office.sqlite.exec('update receipt set current = 0')).not.toThrow();
    await office.close();
  });

  test('figures that stood in rows of their own lie in their receipts, and are the same rows to look at', () => {
    const sqlite = new Sqlite(':memory:');
    for (const { name, set } of pragmas) sqlite.pragma(`${name}=${set}`);
    migrate(
      sqlite,
      migrations.filter(({ version }) => version <= ROWS_APART),
    );
    for (const sql of beforeMoving) sqlite.exec(sql);
    migrate(sqlite);
    expect(sqlite.prepare(FIGURES).all()).toEqual(figuresMoved);
    for (const { sql, words } of [
      { sql: "update receipt set current = 0, figures = '[]'", words: 'append-only' },
      { sql: 'delete from receipt', words: 'is kept' },
      { sql: 'insert into receiptPerson (receiptId, personKey) select 9, personKey from receiptPerson', words: 'FOREIGN KEY' },
    ])
      expect(() => sqlite.exec(sql), sql).toThrow(words);
    sqlite.close();
  });

  test('sums that were written anew, left out or made up are found, and so is a receipt that stopped counting beside them', async () => {
    const contents = contentsOf(drawDistrict({ stations: 3, buildings: 6, people: 90, seed: 2 }));
    const office = await openTestStation('street');
    const store = storeOf(office);
    await listMembers(
      store,
      contents.map(({ sender }) => sender.code),
    );
    for (const content of contents) await take(store, [content]);
    expect(checkSums(office.sqlite)).toBe(null);
    for (const sql of [
      'update periodTotal set value = value + 1 where id = 2',
      'update periodTotal set members = 2 where id = 1',
      'delete from periodTotal where id = 3',
      "insert into periodTotal (period, indicatorId, value, members) values ('2026-09', 1, 5, 1)",
      'update receipt set current = 0 where id = 2',
    ]) {
      office.sqlite.exec(`savepoint wrong; ${sql}`);
      expect(verifyLedger(office.sqlite), sql).toMatchObject({ ok: false, words: expect.stringContaining('合计') });
      office.sqlite.exec('rollback to wrong; release wrong');
    }
    await office.close();
  });
});
