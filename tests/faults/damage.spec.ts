// damaged files, a second program at the station, a second name, a newer app.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { refuseSecondNames } from '../../main/gate/place';
import { verifyLedger } from '../../main/verify/ledger';
import { seeded } from '../bench/measure';
import { figure, isLong } from './support/figures';

import { acked, ground, hash, holds, prepareGround, worked } from './trouble/harness';
import { filledStation } from './trouble/station';

const PAGE = 4096;

prepareGround();

describe('a damaged file', () => {
  type Damage = [string, (random: () => number) => void];
  const bytes = (change: (all: Buffer) => Buffer) => writeFileSync(ground.file, change(readFileSync(ground.file)));
  const pages = () => Math.floor(readFileSync(ground.file).length / PAGE);
  const damages: Damage[] = [
    ['cut at a page', (random) => truncateSync(ground.file, Math.floor(random() * pages()) * PAGE)],
    ['cut anywhere', (random) => truncateSync(ground.file, Math.floor(random() * pages() * PAGE))],
    [
      'bits flipped',
      (random) =>
        bytes((all) => {
          for (let flip = Math.ceil(random() * 64); flip > 0; flip -= 1) {
            const at = Math.floor(random() * all.length);
            all.writeUInt8((all[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at);
          }
          return all;
        }),
    ],
    [
      'a page of zeroes',
      (random) =>
        bytes((all) => {
          const page = Math.floor(random() * pages());
          return all.fill(0, page * PAGE, (page + 1) * PAGE);
        }),
    ],
    ['wrong magic', () => bytes((all) => Buffer.concat([Buffer.from('SQLite format 3\0'), all.subarray(16)]))],
    ['no bytes', () => truncateSync(ground.file, 0)],
    ['no file', () => rmSync(ground.file)],
    ['a log of rubbish', (random) => writeFileSync(`${ground.file}-wal`, Buffer.alloc(9000, Math.floor(random() * 250) + 1))],
    ['a garbage index of a log', () => writeFileSync(`${ground.file}-shm`, Buffer.alloc(32768, 7))],
  ];

  async function timed(): Promise<{ lines: string[]; took: number }> {
    const began = performance.now();
    const lines = await worked({ many: 0 });
    return { lines, took: performance.now() - began };
  }

  test('is found or does no harm: never a crash, never a long wait, never another byte in it', async () => {
    const many = isLong ? 500 : damages.length;
    const tally: Record<string, number> = {};
    const random = seeded(8);
    let [slowest, whole] = [0, 0];
    for (let turn = 0; turn < many; turn += 1) {
      if (turn % damages.length === 0) {
        ground.renew();
        whole = (await timed()).took;
      }
      ground.renew();
      const [name, damage] = damages[turn % damages.length] as Damage;
      damage(random);
      const before = [hash(ground.file), hash(`${ground.file}-wal`)];
      const { lines, took } = await timed();
      slowest = Math.max(slowest, took);
      expect(lines.at(-1), name).toBe('EXIT 0');
      // Beside other tests a file that is whole takes seconds as well.
      expect(took, name).toBeLessThan(Math.max(10_000, 4 * whole));
      const outcome = lines[0] ?? '';
      tally[outcome] = (tally[outcome] ?? 0) + 1;
      if (outcome === 'DAMAGED') expect([hash(ground.file), hash(`${ground.file}-wal`)], name).toEqual(before);
      else if (outcome === 'OPEN') {
        // It opened: then the check at idle finds every bad page, or there is none.
        const { sqlite } = openDatabase({ path: ground.file, key: ground.filled.key });
        const verdict = verifyLedger(sqlite);
        sqlite.close();
        if (/flipped|zeroes/.test(name)) expect(verdict.ok, name).toBe(false);
        if (/log/.test(name)) expect(verdict, name).toMatchObject({ ok: true });
      } else expect.fail(`${name}: ${lines.join(' / ')}`);
    }
    figure('R-08 damaged files', `${many} damages: ${JSON.stringify(tally)}, slowest ${Math.round(slowest)} ms`);
  });

  test('beside which the log of another station lies is left as it is', async () => {
    const other = await filledStation(5);
    const { sqlite, db, close } = openDatabase({ path: path.join(other.folder, 'station.db'), key: other.key });
    sqlite.exec("UPDATE station SET phone = '1'");
    cpSync(path.join(other.folder, 'station.db-wal'), `${ground.file}-wal`);
    void db;
    await close();
    other.gone();
    const before = [hash(ground.file), hash(`${ground.file}-wal`)];
    const lines = await worked({ many: 0 });
    expect(['DAMAGED', 'OPEN']).toContain(lines[0]);
    if (lines[0] === 'DAMAGED') expect([hash(ground.file), hash(`${ground.file}-wal`)]).toEqual(before);
    else holds(lines);
  });
});

test('of several programs started at once exactly one owns the station', async () => {
  const races = isLong ? 50 : 2;
  const random = seeded(10);
  for (let race = 0; race < races; race += 1) {
    const many = 2 + Math.floor(random() * 4);
    const delays = Array.from({ length: many }, () => random() * 200);
    const starts = delays.map(async (delay) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return worked({ many: 25, pause: 100 });
    });
    const told = await Promise.all(starts);
    expect(told.filter((lines) => lines[0] === 'OPEN').length).toBe(1);
    for (const lines of told.filter(([first]) => first !== 'OPEN')) expect(lines[0]).toContain('已经在另一个窗口或程序里打开');
    holds(told.flat());
  }
  figure('R-10 several starts at once', `${races} races, exactly one owner each time`);
});

test('another program that copies and locks the file does no harm', async () => {
  const turns = isLong ? 20 : 2;
  for (let turn = 0; turn < turns; turn += 1) {
    const nosy = spawn(
      'sh',
      ['-c', `while true; do cat '${ground.file}' > '${ground.root}/copy'; flock '${ground.file}' sleep 0.02; done`],
      {
        detached: true,
      },
    );
    const lines = await worked({ many: 20, pause: 20 });
    process.kill(-(nosy.pid as number), 'SIGKILL');
    expect(acked(lines)).toHaveLength(20);
    holds(lines);
  }
  figure('R-11 another program at the file', `${turns} runs, every change kept`);
});

describe('a file by a second name', () => {
  const elsewhere = () => path.join(ground.root, 'elsewhere');
  test.for([
    ['station.db', 'symlink'],
    ['station.db-wal', 'symlink'],
    ['station.key', 'symlink'],
    ['station.db', 'hardlink'],
    ['station.db-wal', 'hardlink'],
    ['station.key', 'hardlink'],
    ['station.db', 'folder'],
    ['station.key', 'folder'],
  ] as const)('is refused in words: %s, %s', ([name, kind]) => {
    const one = path.join(ground.station, name);
    if (!existsSync(one)) writeFileSync(one, '');
    if (kind === 'hardlink') linkSync(one, elsewhere());
    else renameSync(one, elsewhere());
    if (kind === 'symlink') symlinkSync(elsewhere(), one);
    if (kind === 'folder') mkdirSync(one);
    expect(() => refuseSecondNames(ground.station)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'refused' }) }),
    );
  });

  test('is refused at the door, whoever comes, and neither name is written to', async () => {
    linkSync(ground.file, elsewhere());
    const before = hash(ground.file);
    const lines = await worked();
    expect(lines[0]).toContain('硬链接');
    expect(acked(lines)).toEqual([]);
    expect(hash(elsewhere())).toBe(before);
    figure('R-12 a second name', 'links and folders in the place of ledger, journal and key: refused, not one byte written');
  });
});

test('a station of a newer app is refused with its version, and not one byte of it changes', async () => {
  const { sqlite, close } = openDatabase({ path: ground.file, key: ground.filled.key });
  sqlite.pragma('user_version = 99');
  await close();
  const before = hash(ground.file);
  const lines = await worked();
  expect(lines[0]).toMatch(/^NO .*版本99/);
  expect(acked(lines)).toEqual([]);
  expect(hash(ground.file)).toBe(before);
});
