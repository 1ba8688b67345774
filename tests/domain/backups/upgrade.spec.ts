// Before a station is changed as a whole it is backed up, and without a backup it is not changed.
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readHeader } from '../../../main/backups/header';
import type { Migration } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openSqlite } from '../../../main/database/open';
import { filePath } from '../../../main/gate/key-file';
import { describe, expect, PASSWORD, type Pc, test } from './station';

const headers = ({ shelf }: Pc) =>
  existsSync(shelf)
    ? readdirSync(shelf)
        .filter((name) => name.endsWith('.doorstep'))
        .map((name) => readHeader(path.join(shelf, name)).header)
    : [];
const whys = (pc: Pc) => headers(pc).map(({ why }) => why);

/** From now on the app has one more step than the station has taken. */
function upgradeApp(): Migration {
  const next = { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT;' };
  (migrations as Migration[]).push(next);
  onTestFinished(() => void (migrations as Migration[]).pop());
  return next;
}

async function versionOf(pc: Pc): Promise<unknown> {
  const sqlite = openSqlite(filePath(pc.station), await pc.key());
  try {
    return sqlite.pragma('user_version', { simple: true });
  } finally {
    sqlite.close();
  }
}

describe('an upgrade', () => {
  test('begins with a backup of the station as it was, which can be restored', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    await pc.gate.close();
    const { version } = upgradeApp();
    await pc.unlock();
    const [made] = headers(pc).filter(({ why }) => why === 'migration');
    expect(made).toMatchObject({ schema: version - 1, residents: 1 });
    const { backups } = await pc.list();
    expect(backups.find(({ why }) => why === 'migration')).toMatchObject({ state: 'verified', problem: '' });
    await pc.gate.close();
    expect(await versionOf(pc)).toBe(version);
    await pc.unlock();
    expect(whys(pc).filter((why) => why === 'migration')).toHaveLength(1);
  });

  test('does not begin when the backup cannot be made, and the station stays as it is', async ({ pc }) => {
    await pc.found();
    await pc.gate.close();
    const { version } = upgradeApp();
    rmSync(pc.shelf, { recursive: true, force: true });
    writeFileSync(pc.shelf, 'in the way');
    await pc.gate.invoke('gate.unlock', { staffId: 1, secret: PASSWORD });
    await pc.gate.close();
    expect(await versionOf(pc)).toBe(version - 1);
    chmodSync(pc.shelf, 0o600);
    rmSync(pc.shelf);
    await pc.unlock();
    await pc.gate.close();
    expect(await versionOf(pc)).toBe(version);
  });
});

describe('a change of keys', () => {
  test('begins with a backup under the key of then', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    await pc.ask('gate.confirm', { password: PASSWORD });
    await pc.ask('gate.rekey', { reason: '有人离任' });
    expect(whys(pc)).toContain('rekey');
    const { id } = (await pc.list()).backups.find(({ why }) => why === 'rekey') ?? { id: '' };
    expect(await pc.preview(id, PASSWORD)).toMatchObject({ known: true });
  });

  test('does not begin when the backup cannot be made', async ({ pc }) => {
    await pc.found();
    const before = await pc.key();
    rmSync(pc.shelf, { recursive: true, force: true });
    writeFileSync(pc.shelf, 'in the way');
    await pc.ask('gate.confirm', { password: PASSWORD });
    const reply = await pc.gate.invoke('gate.rekey', { reason: '有人离任' });
    expect(reply.ok).toBe(false);
    rmSync(pc.shelf);
    expect(Buffer.from(await pc.key()).equals(Buffer.from(before))).toBe(true);
  });
});
