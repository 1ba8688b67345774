import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { obey } from '../../../main/backups/work';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openSqlite } from '../../../main/database/open';

test('a backup of an earlier version passes its drill', ({ onTestFinished }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [key, file] = [randomBytes(32), path.join(folder, 'station.db')];
  const sqlite = openSqlite(file, key);
  migrate(sqlite, migrations.slice(0, 3));
  sqlite.close();
  const keyFile = { version: 2, stationName: '幸福里工作站', demo: true, wraps: [{ kind: 'open', key: '' }] };
  const about = {
    number: 1,
    stationName: '幸福里工作站',
    madeAt: '2026-11-22T08:00:00.000Z',
    tick: 0,
    why: 'asked',
    keyFile,
  } as const;
  const { fileName } = obey('make', { file, key, folder, about });
  const { header, verdict } = obey('drill', { file: path.join(folder, fileName), key, folder });
  expect(header.schema).toBe(3);
  expect(verdict).toMatchObject({ ok: true });
});
