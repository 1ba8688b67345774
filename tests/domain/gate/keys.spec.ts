// The keys of a station: the recovery key, hand-over, a change of the file key that is interrupted, and a key file tampered with.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeyFile } from '../../../main/gate/key-file';
import { newPair } from '../../../main/key-pairs';
import { FIRST_PASSWORD, OWN_PASSWORD, PASSWORD, Station } from './station';

/** Called before and after each step of a change of keys that touches the file. */
const step = vi.hoisted(() => ({ about: (_what: string) => {} }));
vi.mock('node:fs', async (original) => {
  const honest = await original<typeof import('node:fs')>();
  return {
    ...honest,
    rmSync: (...asked: Parameters<typeof honest.rmSync>) => {
      if (String(asked[0]).endsWith('.next')) step.about('announced');
      honest.rmSync(...asked);
    },
    renameSync: (from: string, to: string) => {
      step.about('copied');
      honest.renameSync(from, to);
      step.about('renamed');
    },
  };
});

let station: Station;
const images = new Map<string, string>();
beforeEach(async () => {
  station = new Station();
  await station.found();
}, 30_000);
afterEach(async () => {
  step.about = () => {};
  for (const image of images.values()) rmSync(image, { recursive: true, force: true });
  images.clear();
  await station.end();
});

const keyPath = () => path.join(station.own, 'station.key');
const keyFile = (): KeyFile => JSON.parse(readFileSync(keyPath(), 'utf8'));
const keysEach = (file: KeyFile) => file.wraps.map((wrap) => (wrap.kind === 'open' ? 0 : wrap.fileKeys.length));

test('the recovery key signs a head in and nobody else, asks for a new password, and dies when it is replaced', async () => {
  const deputy = await station.add({ name: '周副站', role: 'deputy' });
  await station.ask('gate.lock');
  const asDeputy = { staffId: deputy, secret: station.recoveryKey };
  expect(await station.refusal('gate.unlock', asDeputy)).toContain('不对');
  // Somebody who may write the file calls the deputy a head there: the ledger knows better.
  const file = keyFile();
  const forged = file.wraps.map((wrap) => (wrap.kind === 'person' ? { ...wrap, role: 'head' } : wrap));
  writeFileSync(keyPath(), JSON.stringify({ ...file, wraps: forged }));
  expect(await station.refusal('gate.unlock', asDeputy)).toContain('恢复码只能打开站长的账号');
  writeFileSync(keyPath(), JSON.stringify(file));
  expect((await station.signIn(1, station.recoveryKey)).staff).toMatchObject({ recovered: true, mustChange: true });
  await station.ask('staff.changePassword', { current: '', next: OWN_PASSWORD });
  const { recoveryKey } = await station.ask<{ recoveryKey: string }>('staff.newRecoveryKey', { reason: '找不到了' });
  await station.ask('gate.recoveryPaper', { to: 'pdf' });
  await station.ask('gate.lock');
  expect(await station.refusal('gate.recoveryPaper', { to: 'pdf' })).toContain('看不到');
  expect(await station.refusal('gate.unlock', { staffId: 1, secret: station.recoveryKey })).toContain('不对');
  expect(await station.refusal('gate.unlock', { staffId: 1, secret: PASSWORD })).toContain('不对');
  expect((await station.signIn(1, recoveryKey)).staff).toMatchObject({ recovered: true });
});

test('a head hands over: the new one opens everything, the old password and recovery key open nothing', async () => {
  const heir = await station.add({ name: '周副站', role: 'deputy' });
  const nobody = await station.refusal('staff.handOver', { to: { id: 1 }, reason: '离任' });
  expect(nobody).toContain('自己');
  const made = await station.ask<{ recoveryKey: string }>('staff.handOver', { to: { id: heir }, reason: '离任' });
  expect(await station.state()).toMatchObject({
    state: 'locked',
    lockedFor: 'handedOver',
    people: [{ name: '周副站', role: 'head' }],
  });
  expect(await station.refusal('staff.list')).toContain('锁着');
  await station.ask('gate.recoveryPaper', { to: 'pdf' });
  await station.ask('gate.recoveryKept');
  for (const secret of [PASSWORD, station.recoveryKey])
    expect(await station.refusal('gate.unlock', { staffId: 1, secret })).toContain('不对');
  await station.signIn(heir, FIRST_PASSWORD);
  await station.ask('staff.changePassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD });
  const rows = await station.ask<{ id: number; role: string; endReason: string | null }[]>('staff.list');
  expect(rows.map(({ id, role, endReason }) => [id, role, endReason])).toEqual([
    [heir, 'head', null],
    [1, 'head', '离任'],
  ]);
  await station.ask('gate.lock');
  expect((await station.signIn(heir, made.recoveryKey)).staff).toMatchObject({ name: '周副站', recovered: true });
});

test('interrupted anywhere, a change of keys leaves a station that opens, with everything in it', async () => {
  const places = await station.placesOf('1号楼');
  await station.register('诸葛清漪', places.rooms[0] ?? 0);
  await station.ask('gate.keepDraft', { form: 'station.amend', text: '{"name":"新名字"}' });
  const before = readFileSync(path.join(station.own, 'station.db'));
  step.about = (what) => {
    // The backup that comes first renames files, too.
    if (images.has(what) || (what !== 'announced' && images.size === 0)) return;
    const image = mkdtempSync(path.join(tmpdir(), 'image-'));
    cpSync(station.folder, image, { recursive: true });
    images.set(what, image);
  };
  const { recoveryKey } = await station.ask<{ recoveryKey: string }>('gate.rekey', { reason: '有人离开' });
  step.about = () => {};
  expect([...images.keys()]).toEqual(['announced', 'copied', 'renamed']);
  expect(keysEach(keyFile())).toEqual([1, 1]);
  expect(await station.ask('residents.search', { text: '诸葛' })).toHaveLength(1);
  expect(await station.ask('gate.drafts')).toHaveLength(1);
  await station.ask('gate.lock');
  expect(await station.refusal('gate.unlock', { staffId: 1, secret: station.recoveryKey })).toContain('不对');
  expect((await station.signIn(1, recoveryKey)).state).toBe('open');
  expect(readFileSync(path.join(station.own, 'station.db')).subarray(0, 4096).equals(before.subarray(0, 4096))).toBe(false);
  for (const [when, image] of images) {
    const stopped = new Station();
    rmSync(stopped.folder, { recursive: true });
    cpSync(image, stopped.folder, { recursive: true });
    expect((await stopped.signIn(1, PASSWORD)).state, when).toBe('open');
    expect(await stopped.ask('residents.search', { text: '诸葛' }), when).toHaveLength(1);
    expect(existsSync(path.join(stopped.own, 'station.db.next')), when).toBe(false);
    await stopped.ask('gate.lock');
    expect((await stopped.signIn(1, station.recoveryKey)).state, when).toBe('open');
    await stopped.end();
  }
});

test('a key file tampered with opens nothing more, and is handed no new key', async () => {
  const deputy = await station.add({ name: '周副站', role: 'deputy' });
  const file = keyFile();
  await station.ask('gate.lock');
  // The deputy's wrap under the head's number, and the other way round.
  const swapped = file.wraps.map((wrap) =>
    wrap.kind === 'person' ? { ...wrap, staffId: wrap.staffId === 1 ? deputy : 1 } : wrap,
  );
  writeFileSync(keyPath(), JSON.stringify({ ...file, wraps: swapped }));
  expect(await station.refusal('gate.unlock', { staffId: 1, secret: FIRST_PASSWORD })).toContain('不对');
  expect(await station.refusal('gate.unlock', { staffId: deputy, secret: PASSWORD })).toContain('不对');
  writeFileSync(keyPath(), JSON.stringify(file));
  await station.signIn(1, PASSWORD);
  // A stranger's key pair among the others, then in the place of the deputy's.
  const [someone] = file.wraps.filter((wrap) => wrap.kind === 'person');
  if (!someone) throw new Error('nobody holds a key');
  const stranger = { ...someone, staffId: 99, name: '陌生人', publicKey: newPair().publicKey };
  writeFileSync(keyPath(), JSON.stringify({ ...file, wraps: [...file.wraps, stranger] }));
  await station.ask('gate.rekey', { reason: '怀疑有人拷走过文件' });
  expect(
    keyFile()
      .wraps.filter((wrap) => wrap.kind === 'person')
      .map(({ staffId }) => staffId),
  ).toEqual([1, deputy]);
  const renewed = keyFile();
  const taken = renewed.wraps.map((wrap) =>
    wrap.kind === 'person' && wrap.staffId === deputy ? { ...wrap, publicKey: stranger.publicKey } : wrap,
  );
  writeFileSync(keyPath(), JSON.stringify({ ...renewed, wraps: taken }));
  expect(await station.refusal('gate.rekey', { reason: '再换一次' })).toContain('可能被人动过');
  expect((await station.state()).state).toBe('open');
  await station.ask('staff.resetPassword', { id: deputy, password: OWN_PASSWORD });
  await station.ask('gate.rekey', { reason: '再换一次' });
});
