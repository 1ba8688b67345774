// B.8: a shipped app that is not as it was packed does not go on.
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenSeal, SEAL, tamperedWith, wrongFuse } from '../../../main/self-audit';

/** The packager's own step. */
type Packing = { afterPack(packed: { appOutDir: string; packager: { getResourcesDir(of: string): string } }): void };
const SEALING = pathToFileURL(path.resolve('scripts/seal.mjs')).href;
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const TURNED = '01001100';
const PIECE = 1 << 20;

let folder = '';
beforeEach(async () => {
  const { afterPack } = (await import(SEALING)) as Packing;
  folder = mkdtempSync(path.join(tmpdir(), 'doorstep-seal-'));
  mkdirSync(path.join(folder, 'app.asar.unpacked/prebuilds'), { recursive: true });
  writeFileSync(path.join(folder, 'app.asar'), 'the code');
  writeFileSync(path.join(folder, 'app.asar.unpacked/prebuilds/linux.node'), 'the driver');
  writeFileSync(path.join(folder, 'icudtl.dat'), 'not ours');
  afterPack({ appOutDir: folder, packager: { getResourcesDir: (of: string) => of } });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of three megabytes with fuses somewhere in it. */
function program(digits: string, at: number): string {
  const file = path.join(folder, 'program');
  const bytes = Buffer.alloc(3 * PIECE, 7);
  bytes.write(`${SENTINEL}\x01${String.fromCharCode(digits.length)}${digits}`, at, 'latin1');
  writeFileSync(file, bytes);
  return file;
}

describe('a shipped app', () => {
  test.for([0, 5000, PIECE - 40, PIECE - 33, PIECE - 1, 3 * PIECE - 60])('finds its fuses wherever they lie (%i)', async (at) => {
    expect(await wrongFuse(program(TURNED, at))).toBeNull();
    expect(await wrongFuse(program(`${TURNED}1`, at))).toBeNull();
  });

  test('names the fuse that was turned back, each of them', async () => {
    for (let fuse = 0; fuse < TURNED.length; fuse += 1) {
      const digits = [...TURNED].map((digit, at) => (at === fuse ? (digit === '0' ? '1' : '0') : digit)).join('');
      expect(await wrongFuse(program(digits, 777)), digits).toMatch(/^[A-Z]\w+$/);
    }
    expect(await wrongFuse(program('r1001100', 777))).toBe('RunAsNode');
    expect(await wrongFuse(path.join(folder, 'app.asar'))).toBe('no fuses');
  });

  test('wants each fuse as the packager turns it, by the name it has there', async () => {
    const packager = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(readFileSync('electron-builder.yml', 'utf8'))?.[1] ?? '';
    const turned = packager
      .trim()
      .split(/\n */)
      .map((line) => line.split(': '));
    expect(turned).toHaveLength(TURNED.length);
    for (let fuse = 0; fuse < TURNED.length; fuse += 1) {
      const back = [...TURNED].map((digit, at) => (at === fuse ? 'r' : digit)).join('');
      const name = (await wrongFuse(program(back, 777))) ?? '';
      const wanted = turned.find(([key = '']) => key.toLowerCase() === name.toLowerCase())?.[1];
      expect([name, wanted]).toEqual([name, TURNED[fuse] === '1' ? 'true' : 'false']);
    }
  });

  test('that is as it was packed goes on', async () => {
    expect(await tamperedWith(program(TURNED, 9), folder)).toBeNull();
  });

  test.for(['app.asar', 'app.asar.unpacked/prebuilds/linux.node'])('knows that one byte more is in %s', async (name) => {
    appendFileSync(path.join(folder, name), 'x');
    expect(await brokenSeal(folder)).toBe(name);
  });

  test('knows that a file or the seal is gone', async () => {
    rmSync(path.join(folder, 'app.asar.unpacked/prebuilds/linux.node'));
    expect(await brokenSeal(folder)).toBe('app.asar.unpacked/prebuilds/linux.node');
    rmSync(path.join(folder, SEAL));
    expect(await brokenSeal(folder)).toBe(SEAL);
  });
});
