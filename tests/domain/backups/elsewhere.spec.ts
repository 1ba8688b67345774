// A restore where the station is not: on another PC, after the password or the key changed, and when the power fails in the middle.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../main/database/open';
import { filePath, keyPath } from '../../../main/gate/key-file';
import { exchange } from '../../../main/gate/restore-steps';
import { verifyLedger } from '../../../main/verify/ledger';
import type { BackupRow } from '../../../shared/backups';
import type { GateState } from '../../../shared/gate';
import { makeRestorable } from './restorable';
import { describe, expect, PASSWORD, type Pc, test } from './station';

/** The file on a stick, chosen on the other PC. */
async function carry(from: string, to: Pc): Promise<BackupRow> {
  const stick = path.join(to.data, path.basename(from));
  copyFileSync(from, stick);
  to.platform.chosen.open = stick;
  return (await to.ask<{ backup: BackupRow }>('gate.chooseBackup')).backup;
}

describe('on another PC', () => {
  test('a backup opens with the recovery key, then wants a password of one’s own', async ({ pc, elsewhere }) => {
    const { file, recoveryKey } = await makeRestorable(pc);
    const backup = await carry(file, elsewhere);
    expect(backup).toMatchObject({ stationName: '青门新区工作站', residents: 1, heads: [{ name: '李站长' }] });
    const seen = await elsewhere.restore(backup.id, recoveryKey);
    expect(seen).toMatchObject({ replaces: false, known: false });
    expect(await elsewhere.ask<GateState>('gate.state')).toMatchObject({
      state: 'open',
      staff: { name: '李站长', recovered: true },
    });
    await elsewhere.ask('gate.lock');
    await elsewhere.unlock();
    expect(await elsewhere.find('王秀英')).toBe(1);
  });

  test('a backup opens with the password, and with nothing else', async ({ pc, elsewhere }) => {
    const { file } = await makeRestorable(pc);
    const backup = await carry(file, elsewhere);
    const ask = { id: backup.id, staffId: null, secretThen: null };
    expect(await elsewhere.refused('gate.previewRestore', { ...ask, secret: null })).toContain('请填站长的密码');
    for (const secret of ['不是这个密码', '0000-0000-0000-0000-0000-0000-0000-0000-0']) {
      expect(await elsewhere.refused('gate.previewRestore', { ...ask, secret })).toContain('打不开');
    }
    expect(existsSync(elsewhere.station)).toBe(false);
    await elsewhere.restore(backup.id, PASSWORD);
    expect(await elsewhere.find('王秀英')).toBe(1);
    expect(readdirSync(elsewhere.data).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('a lost backup shows nothing of anybody to who has no key', async ({ pc, elsewhere }) => {
    const { file } = await makeRestorable(pc);
    await carry(file, elsewhere);
    for (const name of readdirSync(elsewhere.data, { recursive: true, encoding: 'utf8' })) {
      const place = path.join(elsewhere.data, name);
      if (!name.endsWith('.doorstep')) continue;
      for (const planted of ['王秀英', '11010519491231002X']) expect(readFileSync(place).includes(planted)).toBe(false);
    }
  });
});

describe('a restore', () => {
  test('is for the head, with the password given just now', async ({ pc }) => {
    const { id } = await makeRestorable(pc);
    pc.pass(6);
    const ask = { id, staffId: null, secret: null, secretThen: null };
    expect(await pc.refused('gate.previewRestore', ask)).toContain('再输一次密码');
    await pc.ask('gate.confirm', { password: PASSWORD });
    const { plan } = await pc.preview(id);
    pc.pass(11);
    expect(await pc.refused('gate.restore', { plan })).toContain('隔得太久');
  });

  test('keeps the present password, and says in the log what it replaced', async ({ pc }) => {
    const { id } = await makeRestorable(pc);
    await pc.ask('staff.changePassword', { current: PASSWORD, next: '换了一句新的话2027' });
    await pc.restore(id);
    await pc.ask('gate.lock');
    expect(await pc.refused('gate.unlock', { staffId: 1, secret: PASSWORD })).toContain('不对');
    await pc.unlock('换了一句新的话2027');
    await pc.gate.close();
    const database = openDatabase({ path: filePath(pc.station), key: await pc.key('换了一句新的话2027') });
    const entry = await database.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('operation', '=', 'gate.restore')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.before ?? '')).toMatchObject({ replaced: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(verifyLedger(database.sqlite)).toMatchObject({ ok: true });
    await database.close();
    await pc.unlock('换了一句新的话2027');
  });

  test('at a locked station asks for the head’s password and puts a damaged file aside, untouched', async ({ pc }) => {
    const { id } = await makeRestorable(pc);
    await pc.ask('gate.lock');
    const file = filePath(pc.station);
    const bytes = readFileSync(file);
    bytes.fill(7, 4096);
    writeFileSync(file, bytes);
    const seen = await pc.restore(id, PASSWORD);
    expect(seen.known).toBe(false);
    expect(await pc.find('王秀英')).toBe(1);
    const aside = readdirSync(pc.station).find((name) => name.startsWith('replaced-')) ?? '';
    expect(readFileSync(path.join(pc.station, aside, 'station.db')).equals(bytes)).toBe(true);
  });

  test('brings back a station whose key file is lost', async ({ pc }) => {
    const { id, recoveryKey } = await makeRestorable(pc);
    await pc.gate.close();
    rmSync(keyPath(pc.station));
    await pc.restart({ orderly: false });
    await pc.restore(id, recoveryKey);
    expect(await pc.find('王秀英')).toBe(1);
  });

  test('of another station’s backup is refused', async ({ pc, elsewhere }) => {
    await pc.found();
    const { file } = await makeRestorable(elsewhere);
    const backup = await carry(file, pc);
    const ask = { id: backup.id, staffId: null, secret: null, secretThen: PASSWORD };
    expect(await pc.refused('gate.previewRestore', ask)).toContain('另一个工作站');
  });
});

describe('when the power fails in the middle of a restore', () => {
  test('one of the two ledgers is whole and opens, after every single step', async ({ pc }) => {
    const { id } = await makeRestorable(pc);
    await pc.register('诸葛清漪');
    const seen = await pc.preview(id);
    const work = readdirSync(pc.station).find((name) => name.startsWith('.restore-')) ?? '';
    expect(work).not.toBe('');
    await pc.ask('gate.restore', { plan: seen.plan });
    await pc.gate.close();
    // The finished copy and the present, laid out as they were before the exchange; then each step of it alone.
    const [finished, present] = [path.join(pc.data, 'finished'), path.join(pc.data, 'present')];
    const stations = path.join(pc.data, 'try');
    const lay = (from: string, to: string, names: string[]) => {
      mkdirSync(to, { recursive: true });
      for (const name of names) copyFileSync(path.join(from, name), path.join(to, name));
    };
    lay(pc.station, finished, ['station.db', 'station.key']);
    lay(pc.station, present, ['station.db', 'station.key']);
    const key = await pc.key();
    const opens = (folder: string) => {
      const { sqlite } = openDatabase({ path: filePath(folder), key });
      const verdict = verifyLedger(sqlite);
      sqlite.close();
      return verdict.ok;
    };
    const steps: ((folder: string, from: string) => void)[] = [
      () => {},
      (folder) => rmSync(`${filePath(folder)}-wal`, { force: true }),
      (folder, from) => copyFileSync(filePath(from), filePath(folder)),
      (folder, from) => exchange(from, folder, false),
    ];
    for (const [index, step] of steps.entries()) {
      const folder = path.join(stations, String(index));
      const from = path.join(stations, `${index}-work`);
      lay(present, folder, ['station.db', 'station.key']);
      lay(finished, from, ['station.db', 'station.key']);
      step(folder, from);
      expect(opens(folder), `after step ${index}`).toBe(true);
    }
    await pc.unlock();
  });
});
