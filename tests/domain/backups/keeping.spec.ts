// When backups are made, where they go, and what happens when they cannot be made.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readHeader } from '../../../main/backups/header';
import { copyLedger, type MakeOrder, makeFrom } from '../../../main/backups/make';
import { needRoom, RESERVE } from '../../../main/backups/space';
import { workHere } from '../../../main/backups/work';
import { Refusal } from '../../../main/refusal';
import type { BackupState } from '../../../shared/backups';
import { describe, expect, type Pc, test } from './station';

const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.doorstep')) : []);
const whys = (pc: Pc) => names(pc.shelf).map((name) => readHeader(path.join(pc.shelf, name)).header.why);
const state = (pc: Pc) => pc.ask<BackupState>('gate.backupState');

describe('a backup is made', () => {
  test('after fifteen minutes of work, and not when nothing was written since the last', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    pc.pass(10);
    await pc.gate.keep();
    expect(names(pc.shelf)).toHaveLength(0);
    pc.pass(5);
    await pc.gate.keep();
    expect(whys(pc)).toEqual(['timed']);
    pc.pass(60);
    await pc.gate.keep();
    expect(names(pc.shelf)).toHaveLength(1);
    expect(await state(pc)).toMatchObject({ tone: 'good', complete: true });
    await pc.register('李大明');
    expect(await state(pc)).toMatchObject({ complete: false });
    await pc.gate.keep();
    expect(names(pc.shelf)).toHaveLength(2);
  });

  test('at the lock and at the end of the day, and the lock does not fail when it cannot be', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    await pc.ask('gate.lock');
    expect(whys(pc)).toEqual(['lock']);
    await pc.unlock();
    await pc.ask('gate.lock');
    expect(names(pc.shelf)).toHaveLength(1);
    await pc.unlock();
    await pc.register('李大明');
    await pc.gate.close();
    expect(names(pc.shelf)).toHaveLength(2);
    await pc.unlock();
    await pc.register('赵小兰');
    pc.work = async () => {
      throw new Refusal('磁盘满了，备份没有做成。');
    };
    await pc.ask('gate.lock');
    await pc.unlock();
    expect(await state(pc)).toMatchObject({ tone: 'late', words: '磁盘满了，备份没有做成。' });
  });

  test('in the middle of writing, and holds whole commands only', async ({ pc }) => {
    await pc.found();
    const writing = Promise.all(['王秀英', '李大明', '赵小兰', '孙长安', '周一鸣'].map((name) => pc.register(name)));
    const made = pc.ask('gate.backUp');
    await Promise.all([writing, made]);
    const [newest] = (await pc.list()).backups;
    expect(newest?.state).toBe('verified');
    const seen = await pc.preview(newest?.id ?? '');
    expect(seen.lost + (newest?.residents ?? 0)).toBe(5);
  });

  test('under a running number, so that two at the same second are two', async ({ pc }) => {
    await pc.found();
    await pc.backUp();
    const { fileName } = await pc.backUp();
    expect(fileName).toBe('家门口备份-20261122-160000-002.doorstep');
    expect(names(pc.shelf)).toHaveLength(2);
    expect(readdirSync(pc.shelf).filter((name) => name.startsWith('.work-'))).toEqual([]);
  });

  test('and kept aside when it does not hold what the ledger held', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    pc.work = async (name, order) => (name === 'make' ? (makeOfAnother(order as MakeOrder) as never) : workHere(name, order));
    expect(await pc.refused('gate.backUp')).toContain('户数或人数不一致');
    expect(names(pc.shelf)).toEqual([]);
    expect((await pc.list()).backups).toMatchObject([{ place: 'aside', state: 'unverified' }]);
    expect((await state(pc)).tone).toBe('late');
  });
});

/** A backup whose copy is not what its ledger said of itself. */
function makeOfAnother(order: MakeOrder) {
  const { copy, facts } = copyLedger(order);
  return makeFrom({ copy, facts: { ...facts, residents: 7 } }, order);
}

describe('a backup', () => {
  test('names nobody who lives here and shows nothing without the key', async ({ pc }) => {
    await pc.found();
    await pc.register('诸葛清漪', { idNumber: '11010519491231002X' });
    const { fileName } = await pc.backUp();
    const bytes = readFileSync(path.join(pc.shelf, fileName));
    for (const planted of ['诸葛清漪', '11010519491231002X', 'SQLite format 3'])
      expect(bytes.includes(planted), planted).toBe(false);
  });

  test('leaves the last 50 MB of a disk to the ledger, and says how much is missing', () => {
    expect(() => needRoom('/x', 30_000_000, () => 10_000_000)).toThrow(Refusal);
    expect(() => needRoom('/x', 30_000_000, () => 10_000_000)).toThrow('还差大约20MB');
    expect(() => needRoom('/x', 30_000_000, () => 30_000_000)).not.toThrow();
    expect(RESERVE).toBe(50_000_000);
  });
});

describe('the second place', () => {
  test('gets every backup too; a stick that is missing is said calmly and stands in nobody’s way', async ({ pc }) => {
    await pc.found();
    const stick = path.join(pc.data, 'stick');
    mkdirSync(stick);
    pc.platform.chosen.folder = stick;
    await pc.ask('gate.secondFolder', { act: 'choose' });
    expect(names(stick)).toHaveLength(1);
    expect((await state(pc)).second).toMatchObject({ folder: stick, tone: 'good' });
    expect((await pc.list()).backups).toMatchObject([{ place: 'own', inSecond: true }]);
    rmSync(stick, { recursive: true });
    await pc.register('王秀英');
    const after = await pc.ask<BackupState>('gate.backUp');
    expect(after.tone).toBe('good');
    expect(after.second).toMatchObject({ tone: 'soon', words: expect.stringContaining('U盘没插') });
    mkdirSync(stick);
    expect((await pc.ask<BackupState>('gate.backUp')).second?.tone).toBe('good');
    expect(names(stick)).toHaveLength(1);
  });

  test('that cannot be written is said, and what was half written is taken away', async ({ pc }) => {
    await pc.found();
    const stick = path.join(pc.data, 'stick');
    mkdirSync(stick);
    pc.platform.chosen.folder = stick;
    pc.work = async (name, order) => {
      if (name !== 'copy') return workHere(name, order);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const { state: told } = await pc.ask<{ state: BackupState }>('gate.secondFolder', { act: 'choose' });
    expect(told).toMatchObject({ tone: 'good', second: { tone: 'late', words: expect.stringContaining('满了') } });
    expect(readdirSync(stick)).toEqual([]);
    chmodSync(stick, 0o700);
  });

  test('is a matter for the head', async ({ pc }) => {
    await pc.found();
    await pc.ask('gate.secondFolder', { act: 'forget' });
    expect((await state(pc)).second).toBeNull();
    await pc.ask('gate.lock');
    expect(await pc.refused('gate.secondFolder', { act: 'choose' })).toContain('锁着');
    expect(await pc.refused('gate.backUp')).toContain('锁着');
    expect(await pc.ask('gate.backupState')).toBeNull();
  });
});

describe('a drill', () => {
  test('restores the newest backup for trial, says how it went and how many it looked at, and leaves nothing behind', async ({
    pc,
  }) => {
    await pc.found();
    await pc.backUp();
    expect(await pc.ask('gate.drill')).toMatchObject({ passed: true, words: '0户、0人，全部一致。' });
    for (const name of ['王秀英', '李大明', '赵小兰']) await pc.register(name);
    await pc.backUp();
    const result = await pc.ask('gate.drill');
    expect(result).toMatchObject({ passed: true, words: expect.stringMatching(/、3人，抽查3人，全部一致。$/) });
    expect((await state(pc)).drill).toMatchObject({ passed: true });
    expect(readdirSync(pc.shelf).filter((name) => name.startsWith('.work-'))).toEqual([]);
  });

  test('that fails says so in red, and why', async ({ pc }) => {
    await pc.found();
    const { fileName } = await pc.backUp();
    const file = path.join(pc.shelf, fileName);
    const bytes = readFileSync(file);
    bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await pc.ask('gate.drill')).toMatchObject({ passed: false, words: expect.stringContaining('已损坏') });
    expect(await state(pc)).toMatchObject({ tone: 'late', words: expect.stringContaining('上次演练没有通过') });
  });

  test('runs by itself once a week, while nobody sits there', async ({ pc }) => {
    await pc.found();
    await pc.backUp();
    await pc.gate.keep();
    expect((await state(pc)).drill).toBeNull();
    pc.pass(3);
    await pc.gate.keep();
    const first = (await state(pc)).drill;
    expect(first?.passed).toBe(true);
    await pc.gate.keep();
    expect((await state(pc)).drill).toEqual(first);
    pc.now = '2026-11-30T08:00:00.000Z';
    await pc.gate.keep();
    expect((await state(pc)).drill?.at).toContain('2026-11-30T08:00:00');
  });
});
