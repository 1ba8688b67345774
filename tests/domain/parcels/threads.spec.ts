// Many parcels are opened in threads: the same answers as one after the other, and words where a thread is lost.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPair } from '../../../main/key-pairs';
import { readInThreads } from '../../../main/parcels/in-threads';
import { writeParcel } from '../../../main/parcels/parcel';
import { type ReadingKeys, type ReadParcels, readFiles } from '../../../main/parcels/reading';
import { contentsOf, drawDistrict } from '../rollup/district';
import { openOffice, sample } from '../rollup/office';

const contents = contentsOf(drawDistrict({ stations: 40, buildings: 80, people: 2000, seed: 9 }));
const openWith = newPair();
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-threads-'));
let thread = '';
let files: string[] = [];
const keys: ReadingKeys = { openWith, trusted: new Map() };

const put = (name: string, bytes: Uint8Array | string) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** The thread as the build makes it. */
async function builtThread(): Promise<string> {
  const input = path.resolve(import.meta.dirname, '../../../main/parcels/reading-thread.ts');
  const output = { entryFileNames: 'parcel-reader.mjs' };
  const made = { ssr: true, outDir: folder, emptyOutDir: false, rolldownOptions: { input, output } };
  await build({ configFile: false, logLevel: 'error', ssr: { noExternal: true }, build: made });
  return path.join(folder, 'parcel-reader.mjs');
}

beforeAll(async () => {
  thread = await builtThread();
  const trusted = new Map<string, { code: string; level: 'station' }>();
  files = contents.map((content, at) => {
    const signWith = newPair('Ed25519');
    trusted.set(signWith.publicKey, { code: content.sender.code, level: 'station' });
    const bytes = writeParcel(content, { signWith, sealFor: openWith.publicKey });
    if (at === 17) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    return put(`${at}.station`, bytes);
  });
  files.push(put('words.station', '你好'), path.join(folder, 'gone.station'));
  Object.assign(keys, { trusted });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function allOf(read: ReadParcels) {
  const found = [];
  for await (const some of read(files, keys)) found.push(...some);
  return found;
}

describe('parcels opened in threads', () => {
  test('say what they say one after the other, in their order, the refused one by its reason', async () => {
    const read = readInThreads(thread);
    const found = await allOf(read);
    expect(found).toEqual(readFiles(files, keys));
    expect(found.map(({ outcome }) => outcome)).toEqual(
      files.map((_, at) => (at === 17 || at >= contents.length ? 'refused' : 'read')),
    );
    expect(found[17]).toMatchObject({ why: 'damaged', words: expect.stringContaining('没有收') });
    expect(await allOf(read)).toEqual(found);
  });

  test('are given up in words when a thread is lost, and read again by new ones', async () => {
    const marker = put('broken', '');
    const code = `import { existsSync } from 'node:fs';\nif (existsSync(${JSON.stringify(marker)})) process.exit(3);\nawait import(${JSON.stringify(thread)});`;
    const read = readInThreads(put('frail.mjs', code));
    await expect(allOf(read)).rejects.toMatchObject({ failure: { words: expect.stringContaining('意外停了') } });
    rmSync(marker);
    expect(await allOf(read)).toEqual(readFiles(files, keys));
  });
});

test('an office keeps what it took before a thread was lost, and says so', async ({ onTestFinished }) => {
  const { desk, bytesOf } = await openOffice();
  onTestFinished(() => desk.close());
  const names = sample.map((_, at) => `/usb/${at}.station`);
  for (const [at, name] of names.entries()) desk.platform.outside.set(name, bytesOf(at));
  const whole = desk.platform.readParcels;
  const lost = readInThreads(put('lost.mjs', 'process.exit(3)'));
  desk.platform.chosen.folder = '/usb';
  desk.platform.readParcels = async function* (paths, asked) {
    yield* whole(paths.slice(0, 2), asked);
    yield* lost(files, asked);
  };
  expect(await desk.refusal('rollup.receive', { from: 'folder' })).toMatch(/意外停了，没有看完。收下了2个，都留着/);
  expect((await desk.ask('rollup.board', { period: '2026-10' })).received).toBe(2);
  desk.platform.readParcels = whole;
  await desk.ask('rollup.receive', { from: 'folder' });
  expect((await desk.ask('rollup.board', { period: '2026-10' })).received).toBe(4);
});
