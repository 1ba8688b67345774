import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askInChild, readInChild } from '../../../main/sheets/read-in-child';
import { refusals } from '../../../main/sheets/workbook';
import { readXlsx } from '../../../main/sheets/xlsx';
import type { FormLayout } from '../../../shared/features/form-layout';
import { bookOf, sheetOf } from '../../fixtures/sheets-xlsx';

let folder = '';
let reader = '';
const file = (name: string) => path.join(folder, name);
const script = async (name: string, code: string) => {
  await writeFile(file(name), code);
  return file(name);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'doorstep-reader-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, '../../../main/sheets/reader-process.ts'),
      outDir: folder,
      target: 'node20',
      emptyOutDir: false,
    },
    ssr: { noExternal: true },
  });
  reader = file('reader-process.js');
  await writeFile(file('package.json'), '{"type":"module"}');
  await writeFile(file('台账.xlsx'), bookOf(sheetOf(Array.from({ length: 20_000 }, (_, at) => [`名字${at}`, at]))));
  await writeFile(file('坏.xlsx'), 'PK\u0003\u0004 not a workbook');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the process that reads untrusted files', () => {
  test('hands over the workbook, and tells how far it is', async () => {
    const told: number[] = [];
    const { sheets } = await readInChild({ path: file('台账.xlsx'), reader, progress: (done, total) => told.push(done / total) });
    expect(sheets[0]?.rows).toHaveLength(20_000);
    expect(sheets[0]?.rows[19_999]).toEqual(['名字19999', 19_999]);
    expect(told.length).toBeGreaterThan(0);
  });

  test('says in words why it does not read', async () => {
    await expect(readInChild({ path: file('坏.xlsx'), reader })).rejects.toThrow(refusals.damaged);
    await expect(readInChild({ path: file('没有.xlsx'), reader })).rejects.toThrow(refusals.missing);
    await expect(readInChild({ path: folder, reader })).rejects.toThrow(refusals.notSheet);
  });

  test('says what a form looks like, and fills it', async () => {
    const form = bookOf(sheetOf([['户数', null]]));
    const layout = await askInChild<FormLayout>({ type: 'form', bytes: form }, { reader });
    expect(layout.sheets[0]?.cells[0]).toMatchObject({ place: '1!A1', text: '户数' });
    const changes = [{ place: '1!B1', value: 988 }];
    const filled = Buffer.from(await askInChild<string>({ type: 'fill', bytes: form, changes }, { reader }), 'base64');
    expect((await readXlsx(filled)).sheets[0]?.rows).toEqual([['户数', 988]]);
    await expect(askInChild({ type: 'form', bytes: Buffer.from('MZ') }, { reader })).rejects.toThrow('这不是能用的表格文件');
  });

  test('is stopped by the person, by the clock, and forgiven for dying', async () => {
    const deaf = await script('deaf.js', 'process.on("message", () => {}); setInterval(() => {}, 1000);');
    const stop = new AbortController();
    const reading = readInChild({ path: 'x', reader: deaf, signal: stop.signal });
    stop.abort(new Error('不读了'));
    await expect(reading).rejects.toThrow('不读了');
    await expect(readInChild({ path: 'x', reader: deaf, time: 300 })).rejects.toThrow(refusals.time);
    const dying = await script('dying.js', 'process.on("message", () => process.exit(3));');
    await expect(readInChild({ path: 'x', reader: dying })).rejects.toThrow(refusals.stopped);
    await expect(readInChild({ path: 'x', reader: file('nothing-here.js') })).rejects.toThrow(refusals.stopped);
  });

  test('runs out of memory alone', async () => {
    const greedy = await script(
      'greedy.js',
      'process.on("message", () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); });',
    );
    await expect(readInChild({ path: 'x', reader: greedy })).rejects.toThrow(refusals.memory);
  });
});
