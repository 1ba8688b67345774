import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqlite } from '../../../main/database/open';
import { narrow } from '../../../main/database/scope';
import { demoFounding } from '../../../main/gate/demo';
import { createDemo } from '../../../main/gate/found';
import { filePath, openKey, readKeyFile } from '../../../main/gate/key-file';
import { verifying, verifyLedger } from '../../../main/verify/ledger';
import { checkPeople } from '../../../main/verify/people';
import { enter, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, NOW, test } from '../support/desk';

const outside = ({ sqlite }: Desk, sql: string) => {
  sqlite.pragma('foreign_keys = off');
  sqlite.exec(sql);
};

describe('a ledger that is whole', () => {
  test('is found so after everything that can happen to a person, and says where its chain ends', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949 });
    await desk.ask('residents.moveRoom', {
      id,
      to: { roomId: desk.room('3号楼', '2单元', '101') },
      relation: '02',
      on: '2026-11-22',
    });
    await desk.ask('residents.recordDeath', { id, on: '2026-11-22' });
    const last = desk.sqlite.prepare('select id, hash from auditEntry order by id desc').get() as { id: number; hash: string };
    expect(verifyLedger(desk.sqlite)).toEqual({ ok: true, entries: last.id, head: last });
  });

  test('is found so through a connection that cannot write, and through one that sees one building only', async ({ desk }) => {
    await enter(desk);
    narrow(desk.sqlite, [desk.building('3号楼')]);
    expect(desk.sqlite.prepare('select count(*) as many from auditEntry').get()).toEqual({ many: 0 });
    desk.sqlite.pragma('query_only = on');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true, entries: 2 });
    desk.sqlite.pragma('query_only = off');
  });

  test('is looked through with more room for its pages, given back once it is, or once somebody stops it', async ({ desk }) => {
    const room = () => desk.sqlite.pragma('cache_size', { simple: true });
    const before = room();
    const walk = verifying(desk.sqlite);
    walk.next();
    expect(Number(room())).toBeLessThan(Number(before));
    expect(() => walk.throw(new Error('stopped'))).toThrow('stopped');
    expect(room()).toBe(before);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    expect(room()).toBe(before);
  });

  test('of 988 people is found so', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-test-'));
    try {
      const { founding, fill } = demoFounding(NOW);
      await createDemo(path.join(folder, 'demo'), founding, NOW, fill);
      const file = readKeyFile(path.join(folder, 'demo'));
      const sqlite = openSqlite(filePath(path.join(folder, 'demo')), (file && openKey(file)) as Uint8Array);
      expect(verifyLedger(sqlite)).toMatchObject({ ok: true });
      sqlite.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a ledger that contradicts itself', () => {
  const cases: Record<string, [sql: string, words: string]> = {
    'someone lives nowhere that exists': ['update residence set householdId = 99', '不存在的内容'],
    'someone dead lives on': ["update person set diedOn = '2026-11-01'", '登记了去世'],
    'a household that ended has people': ["update household set endedOn = '2026-11-20', endReason = '已无人在册'", '已经结束'],
    'search knows somebody the ledger does not': [
      "insert into personText (rowid, name, latin) values (99, '王', 'w')",
      '台账上没有的人',
    ],
    'search lost somebody': ['delete from personText', '按姓名搜不到'],
    'search lost a number': ['delete from personDigits', '按号码搜不到'],
    'search knows a number the ledger does not': ['update person set idNumber = null, phone = null', '没有的号码'],
    'a guarding trigger is gone': ['drop trigger auditEntryNoUpdate', 'auditEntryNoUpdate'],
    'a guarding trigger guards nothing': [
      "drop trigger auditEntryNoDelete; create trigger auditEntryNoDelete before delete on auditEntry when 0 begin select raise(abort, ''); end",
      '不一样',
    ],
    'there is a table of somebody else': ['create table more (id integer primary key) strict', '多了'],
  };

  test.for(Object.entries(cases))('is found out: %s', async ([, [sql, words]], { desk }) => {
    await enter(desk, { idNumber: WOMAN_1949 });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    outside(desk, sql);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining(words) });
  });

  test('two homes at once are a contradiction even where no index forbids them', async ({ desk }) => {
    await enter(desk);
    const twice =
      'insert into residence (personId, householdId, startedOn) select personId, householdId, startedOn from residence';
    outside(desk, `drop index residenceNow; ${twice}`);
    expect(checkPeople(desk.sqlite)?.words).toContain('同时住在两处');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('residenceNow') });
  });
});
