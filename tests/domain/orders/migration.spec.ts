// What the front desk took down before there were requests goes on as one, under the same id.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openDatabase } from '../../../main/database/open';
import { expect, test } from '../support/desk';

test('what the front desk took down becomes a request, and files hang on what they hung on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-orders-'));
  const { sqlite, close } = openDatabase({ path: join(folder, 'station.db'), key: randomBytes(32) });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = migrations.findIndex(({ name }) => name.endsWith('-orders'));
  migrate(sqlite, migrations.slice(0, at));
  sqlite.exec(`
    insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', '2026-01-01T00:00:00.000Z');
    insert into intake values (3, '2025-12-31T17:00:00.000Z', '周桂香', '3号楼', '灯坏了', null, 1, 1, null, null, null, '');
    insert into intake values (5, '2026-03-01T02:00:00.000Z', '刘建军', '5号楼', '太吵', '13800138000', 1, 0, 'passedOn',
      '2026-03-02T02:00:00.000Z', 1, '社区');
    insert into attachment values (1, 'meeting', 7, '照片.jpg', 'jpeg', 3, '${'a'.repeat(64)}', '2026-03-01T02:00:00.000Z', 1, null, null);
    insert into attachmentContent values (1, x'010203');`);
  migrate(sqlite, migrations.slice(0, at + 1));
  const rows = sqlite
    .prepare('select id, number, state, receivedOn, dueOn, name, phone, result from serviceOrder order by id')
    .all();
  expect(rows).toEqual([
    {
      ...{ id: 3, number: '诉求2026-0001', state: 'received', receivedOn: '2026-01-01', dueOn: '2026-01-16' },
      ...{ name: '周桂香', phone: null, result: '' },
    },
    {
      ...{ id: 5, number: '诉求2026-0002', state: 'closed', receivedOn: '2026-03-01', dueOn: '2026-03-16' },
      ...{ name: '刘建军', phone: '13800138000', result: '转出去了：社区' },
    },
  ]);
  expect(sqlite.prepare('select orderId, kind from orderStep order by id').raw().all()).toEqual([
    ...[
      [3, 'received'],
      [5, 'received'],
      [5, 'closed'],
    ],
  ]);
  expect(sqlite.prepare("select name from sqlite_schema where name = 'intake'").all()).toEqual([]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(() => sqlite.exec(`insert into attachmentContent values (2, x'00')`)).toThrow();
  expect(() => sqlite.exec('delete from serviceOrder')).toThrow('append-only');
  expect(() => sqlite.exec(`update orderStep set words = 'x'`)).toThrow('append-only');
  expect(() => sqlite.exec(`update attachment set name = 'x'`)).toThrow('append-only');
  expect(
    sqlite.prepare('explain query plan select id from serviceOrder where closedAt is null order by lateAfter, id limit 50').all(),
  ).toMatchObject([{ detail: expect.stringContaining('orderOpen') }]);
});
