// Posts that were there before chiefs were people: one chief of each name, and every post has one.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openDatabase } from '../../../main/database/open';
import { expect, test } from '../support/desk';

test('posts held before have their chief, those of one name the same one', async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-chiefs-'));
  const { sqlite, close } = openDatabase({ path: join(folder, 'station.db'), key: randomBytes(32) });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = migrations.findIndex(({ name }) => name.endsWith('-seven'));
  migrate(sqlite, migrations.slice(0, at));
  sqlite.exec(`
    insert into building values (1, '1号楼', 1);
    insert into unit values (1, 1, '1单元', 1), (2, 1, '2单元', 2);
    insert into post (buildingId, unitId, name, phone, startedOn, endedOn, endReason) values
      (1, 1, '王建国', null, '2025-01-01', '2025-06-01', '搬迁'), (1, 1, '赵敏', null, '2025-06-01', null, null),
      (1, 2, '王建国', null, '2026-01-01', null, null);`);
  migrate(sqlite, migrations.slice(0, at + 1));
  expect(
    sqlite
      .prepare('select post.name, chief.name, chiefId from post join chief on chief.id = chiefId order by post.id')
      .raw()
      .all(),
  ).toEqual([
    ['王建国', '王建国', 1],
    ['赵敏', '赵敏', 2],
    ['王建国', '王建国', 1],
  ]);
  expect(sqlite.prepare('select scheme, rate from dutySetting').all()).toEqual([{ scheme: 'seven', rate: 25000 }]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
