import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGate, foldersIn } from '../../../main/gate/gate';
import type { GateState } from '../../../shared/gate';
import { type Filled, filledStation } from '../../faults/trouble/station';
import { fakePlatform } from '../support/platform';

const PAGE = 4096;
let filled: Filled;
let folder: string;
let gate: ReturnType<typeof createGate>;
const told: unknown[] = [];

const open = () =>
  createGate(foldersIn(folder), {
    platform: fakePlatform(),
    clock: () => '2026-11-22T08:00:00.000Z',
    log: () => {},
    uptime: () => performance.now(),
    progress: () => {},
    tell: (event) => void told.push(event),
  });
const ask = async <T>(name: string, input: unknown = {}): Promise<T> => {
  const reply = await gate.invoke(name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value as T;
};
const words = async (name: string, input: unknown = {}) => {
  const reply = await gate.invoke(name, input);
  return reply.ok || reply.failure.code !== 'refused' ? JSON.stringify(reply) : reply.failure.words;
};
const unlock = () => ask<GateState>('gate.unlock', { staffId: 1, secret: filled.password });
const file = () => path.join(folder, 'station', 'station.db');
const hash = (name: string) => createHash('sha256').update(readFileSync(name)).digest('hex');
const spoil = (change: (bytes: Buffer) => void) => {
  const bytes = readFileSync(file());
  change(bytes);
  writeFileSync(file(), bytes);
};
const quarantined = () => readdirSync(path.join(folder, 'station', 'quarantine'));

beforeAll(async () => {
  filled = await filledStation(400);
});
afterAll(() => filled.gone());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'damage-'));
  cpSync(filled.folder, path.join(folder, 'station'), { recursive: true });
  told.length = 0;
  gate = open();
});
afterEach(async () => {
  await gate.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a damaged file', () => {
  test('is salvaged: those whose page is whole are back, the rest is counted, and the damaged file is kept unchanged', async () => {
    const leaves = filled.leaves.person ?? [];
    const bad = leaves.filter((_, index) => index % 3 === 1);
    expect(bad.length).toBeGreaterThan(2);
    for (const page of bad) spoil((bytes) => void bytes.writeUInt8((bytes[page * PAGE + 77] ?? 0) ^ 1, page * PAGE + 77));
    expect(await unlock()).toMatchObject({ state: 'open' });
    await gate.watch();
    expect(told).toEqual([{ lockedFor: 'disk' }]);
    expect(await ask<GateState>('gate.state')).toMatchObject({ state: 'damaged', damage: { mayDecide: true, salvaged: null } });
    expect(await words('residents.search', { text: '王' })).toContain('锁着');
    const before = hash(file());
    const { damage } = await ask<GateState>('gate.salvage');
    const people = damage?.salvaged?.find((line) => line.words === '居民');
    expect(people?.read).toBeGreaterThan(filled.people.length / 2);
    expect((people?.read ?? 0) + (people?.lost ?? 0)).toBe(filled.people.length);
    expect(hash(file())).toBe(before);
    expect(await ask<GateState>('gate.useSalvaged')).toMatchObject({ state: 'open', damage: null });
    expect(hash(path.join(folder, 'station', 'quarantine', quarantined()[0] as string, 'station.db'))).toBe(before);
    expect(await ask<{ residents: number }>('summary.counts')).toMatchObject({ residents: people?.read });
    const names = filled.people.filter((_, index) => index % 40 === 0);
    const found = await Promise.all(names.map((text) => ask<unknown[]>('residents.search', { text })));
    expect(found.filter((rows) => rows.length > 0).length).toBeGreaterThan(names.length / 3);
    expect(await ask<{ ok: boolean }>('gate.lock')).toMatchObject({ state: 'locked' });
  });

  test('that is gone is said, and no empty one takes its place', async () => {
    rmSync(file());
    expect(await unlock()).toMatchObject({ state: 'damaged', damage: { words: expect.stringContaining('不见了') } });
    expect(existsSync(file())).toBe(false);
    expect(await words('gate.salvage')).toContain('把文件找回来');
    expect(await ask<GateState>('gate.leaveDamaged')).toMatchObject({ state: 'locked', damage: null });
    expect(existsSync(file())).toBe(false);
  });

  test.for([0, 1, 100, PAGE, 5 * PAGE + 100])('cut off after %i bytes is said, and stays as it is', async (size) => {
    truncateSync(file(), size);
    const before = hash(file());
    expect(await unlock()).toMatchObject({ state: 'damaged' });
    expect(hash(file())).toBe(before);
    expect(await ask<GateState>('gate.leaveDamaged')).toMatchObject({ state: 'locked' });
    expect(hash(file())).toBe(before);
  });

  test('whose list of tables is damaged is salvaged whole, by the pages that were kept at the last lock', async () => {
    await unlock();
    await ask('gate.lock');
    for (const page of [0, ...(filled.leaves.sqlite_schema ?? [])])
      spoil((bytes) => bytes.fill(0, page * PAGE, (page + 1) * PAGE));
    const before = hash(file());
    expect(await unlock()).toMatchObject({ state: 'damaged' });
    const { damage } = await ask<GateState>('gate.salvage');
    expect(damage?.salvaged?.filter(({ lost }) => lost !== 0)).toEqual([]);
    expect(damage?.salvaged?.find((line) => line.words === '居民')?.read).toBe(filled.people.length);
    expect(hash(file())).toBe(before);
    expect(await ask<GateState>('gate.useSalvaged')).toMatchObject({ state: 'open', damage: null });
    expect(await ask<{ residents: number }>('summary.counts')).toMatchObject({ residents: filled.people.length });
    const kept = path.join(folder, 'station', 'quarantine', quarantined()[0] as string);
    expect(readdirSync(kept).sort()).toEqual(['station.db', 'station.db-tables', 'station.key']);
  });

  test('nothing of which can be read is not exchanged for an empty one', async () => {
    spoil((bytes) => bytes.fill(0, 0, PAGE));
    const before = hash(file());
    expect(await unlock()).toMatchObject({ state: 'damaged' });
    expect(await words('gate.salvage')).toContain('什么也读不出来');
    expect(await words('gate.useSalvaged')).toContain('还没有抢救过');
    expect(hash(file())).toBe(before);
    expect(readdirSync(path.join(folder, 'station')).sort()).toEqual(['station.db', 'station.key', 'station.lock']);
  });
});
