// a disk that is full, fails, or may not be written; real processes, real disks.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figure, isLong } from './support/figures';
import { canTrace } from './support/trace';

import { acked, ground, hash, holds, nothingAckedAfter, prepareGround, worked } from './trouble/harness';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

prepareGround();

describe.skipIf(!canTrace)('the disk (needs strace)', () => {
  const inject = (what: string) => [
    'strace',
    '-f',
    '-o',
    '/dev/null',
    '-e',
    `trace=${what.split(':')[0]}`,
    '-e',
    `inject=${what}`,
  ];

  test('that is full at some write loses nothing that was acknowledged, and is said in words', async () => {
    const most = isLong ? 200 : 6;
    let refusals = 0;
    for (let k = 1; k <= most; k += 1) {
      const at = path.join(ground.root, `full-${k}`);
      cpSync(ground.filled.folder, at, { recursive: true });
      const when = isLong ? k : k * 10;
      const lines = await worked({ at, many: 4, by: inject(`pwrite64:error=ENOSPC:when=${when}..${when + 2}`) });
      refusals += lines.filter((line) => line.includes('磁盘满了')).length;
      if (lines[0] === 'OPEN') expect(lines.filter((line) => /^NO (?!磁盘满了)/.test(line))).toEqual([]);
      else expect(lines[0]).toMatch(/^NO 磁盘满了/);
      holds(lines, at);
      rmSync(at, { recursive: true, force: true });
    }
    expect(refusals).toBeGreaterThan(0);
    figure('R-05 disk full at the k-th write', `${most} places, ${refusals} refusals in words, 0 acknowledged lost`);
  });

  test('that fails to sync stops the station: nothing is acknowledged after it', async () => {
    const most = isLong ? 50 : 2;
    let stopped = 0;
    for (let k = 1; k <= most; k += 1) {
      const at = path.join(ground.root, `sync-${k}`);
      cpSync(ground.filled.folder, at, { recursive: true });
      const lines = await worked({ at, many: 12, by: inject(`fsync:error=EIO:when=${isLong ? k : 2 + 3 * k}`) });
      if (lines.some((line) => line.startsWith('LOCKED disk'))) stopped += 1;
      nothingAckedAfter(lines, /^LOCKED disk|^NO 磁盘读写出错/);
      holds(lines, at);
      rmSync(at, { recursive: true, force: true });
    }
    expect(stopped).toBeGreaterThan(0);
    figure('R-06 a sync that fails', `${most} places, the station stopped ${stopped} times, 0 acknowledged afterwards, 0 lost`);
  });
});

describe.skipIf(!isRoot)('a disk of its own (needs ground.root)', () => {
  test('that is really full refuses in words, and takes on again when there is room', async () => {
    const disk = path.join(ground.root, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status !== 0) return;
    try {
      const at = path.join(disk, 'station');
      cpSync(ground.filled.folder, at, { recursive: true });
      spawnSync('dd', ['if=/dev/zero', `of=${path.join(disk, 'filler')}`, 'bs=64k'], { stdio: 'ignore' });
      truncateSync(path.join(disk, 'filler'), readFileSync(path.join(disk, 'filler')).length - 200 * 1024);
      const makeRoom = (said: string) => {
        if (said.includes('NO 磁盘满了')) rmSync(path.join(disk, 'filler'), { force: true });
      };
      const lines = await worked({ at, many: 80, pause: 50, hear: makeRoom });
      const firstNo = lines.findIndex((line) => line.startsWith('NO 磁盘满了'));
      expect(lines[0]).toBe('OPEN');
      expect(firstNo).toBeGreaterThan(0);
      expect(lines.slice(firstNo).filter((line) => line.startsWith('ACK ')).length).toBeGreaterThan(0);
      holds(lines, at);
      figure('R-05 a full disk of 6 MB', `${acked(lines).length} acknowledged, all there; works on without a restart`);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });

  const give = (mode: { folder: number; file: number }) => {
    chmodSync(ground.root, 0o755);
    for (const name of [ground.station, ...readdirSync(ground.station).map((one) => path.join(ground.station, one))])
      chownSync(name, NOBODY, NOBODY);
    chmodSync(ground.file, mode.file);
    chmodSync(path.join(ground.station, 'station.key'), 0o444);
    chmodSync(ground.station, mode.folder);
  };
  const contents = () => readdirSync(ground.station).map((name) => [name, hash(path.join(ground.station, name))]);

  test.for([
    ['a folder that cannot be written', { folder: 0o555, file: 0o644 }, 'VIEW'],
    ['a file that cannot be written', { folder: 0o755, file: 0o444 }, 'VIEW'],
    ['neither', { folder: 0o555, file: 0o444 }, 'VIEW'],
    ['a file nobody may read', { folder: 0o755, file: 0o000 }, 'NO'],
    ['a folder nobody may look into', { folder: 0o000, file: 0o644 }, 'NO'],
  ] as const)('is only looked at, and not one byte is written: %s', async ([, mode, first]) => {
    give(mode);
    const before = contents();
    const lines = await worked({ uid: NOBODY });
    expect(lines[0]).toMatch(new RegExp(`^${first}`));
    expect(acked(lines)).toEqual([]);
    if (first === 'VIEW') expect(lines[1]).toContain('只看模式');
    const after = contents().filter(([name]) => name !== 'attempts.json');
    expect(after).toEqual(before);
  });
});
