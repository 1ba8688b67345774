// A parcel without a window: the approved report of a period, for the one office above.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../main/cli/arguments';
import { parcelCommands } from '../../../main/cli/parcel-commands';
import { readXlsx } from '../../../main/sheets/xlsx';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { workbookForm } from '../../fixtures/upper-forms';
import { communityAbove, take, withCodes } from '../correspondents/offices';
import { figure, loaded, mark, names, report } from '../forms/support';
import { enter } from '../residents/people';
import { type Desk, expect, test } from '../support/desk';

const run = (desk: Desk, line: string): Promise<unknown> => {
  const read = readArguments(line.split(' '));
  const command = parcelCommands[read.words.slice(0, 2).join(' ')];
  if (!command) throw new Error(`no such command: ${line}`);
  const named = {
    set save(choose: (suggested: string) => string) {
      desk.platform.chooseSave = async ({ suggested }) => choose(suggested);
    },
  };
  return command({ ask: desk.ask, named }, read);
};

test('a package wants an approved report and a card of somebody above, and is the same file every time', async ({
  desk,
  onTestFinished,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-parcel-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const line = `export package --period 2026-10 --to ${folder}`;
  await expect(run(desk, line)).rejects.toThrow(/还没有审核定稿/);
  await withCodes(desk);
  const { id } = await desk.ask('reports.draft', { period: '2026-10' });
  await desk.ask('reports.approveOwn', { id });
  await expect(run(desk, line)).rejects.toThrow(/没有这个上级的名片/);
  await desk.ask('correspondents.makeKeys', {});
  await take(desk, communityAbove().card);
  const file = path.join(folder, '610112004001007-2026-10.station');
  expect(await run(desk, line)).toMatchObject({ file, receiver: '凤城社区' });
  const bytes = desk.platform.files.get(file);
  await run(desk, `${line} --receiver 610112004001`);
  expect(desk.platform.files.get(file)).toEqual(bytes);
  expect((await desk.ask('parcels.list', {})).rows).toHaveLength(1);
});

test('the summary of an approved period is the approved one, byte for byte, whatever the ledger says since', async ({ desk }) => {
  const line = 'export summary --period 2026-10 --to /tmp';
  const live = await run(desk, line);
  expect(live).toMatchObject({ approved: false, files: [expect.stringMatching(/\.xlsx$/), expect.stringMatching(/\.pdf$/)] });
  await report(desk);
  const first = (await run(desk, line)) as { files: string[] };
  expect(first).toMatchObject({ approved: true });
  const bytesOf = (file: string) => Buffer.from(desk.platform.files.get(file) ?? []).toString('base64');
  const before = first.files.map(bytesOf);
  expect(Math.min(...before.map((bytes) => bytes.length))).toBeGreaterThan(8);
  await enter(desk);
  expect((await desk.ask('summary.figures', { period: '2026-10' })).figures[1]?.value).toBe(1);
  const again = (await run(desk, line)) as { files: string[] };
  expect(again).toEqual(first);
  expect(again.files.map(bytesOf)).toEqual(before);
});

test('a form is filled from the approved report, what has no figure is told; one that names people is not filled here', async ({
  desk,
}) => {
  await enter(desk);
  const line = '--form 统计表 --period 2026-10 --to /tmp';
  await expect(run(desk, `export form ${line}`)).rejects.toThrow(/没有叫“统计表”的表格/);
  const id = await loaded(desk, await workbookForm());
  await mark(desk, id, '1!B4', figure('households', '户数'));
  await mark(desk, id, '1!C4', figure('households', '户数', 'before'));
  await mark(desk, id, '1!D5', { what: 'none', words: '无' });
  await expect(run(desk, `export form ${line}`)).rejects.toThrow(/还没有审核定稿/);
  await report(desk);
  const file = '/tmp/统计表_2026年10月.xlsx';
  expect(await run(desk, `export form ${line}`)).toEqual({
    ...{ file, filled: 1 },
    lacking: [
      { place: 'C4', state: '缺数', why: '上一期没有定稿的数。' },
      { place: 'D5', state: '我们没有这项', why: '' },
    ],
  });
  const { sheets } = await readXlsx(Buffer.from(desk.platform.files.get(file) ?? []));
  expect(sheets[0]?.rows[3]?.[1]).toBe(1);
  const query = await desk.ask('queries.save', { name: '全部居民', filter: ResidentFilter.parse({}) });
  await mark(desk, id, '1!A11', names(query.id, '姓名'));
  await expect(run(desk, `export form ${line}`)).rejects.toThrow(/要填居民名单/);
});
