// The road of a sheet into the ledger and out again, over the station's own kind of workbook.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import type { ImportCounts, Preview } from '../../../shared/features/imports';
import { type Desk, describe, expect, test } from '../support/desk';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const sample = path.join(fixtures, 'residents-328-988.xlsx');
const expected = JSON.parse(readFileSync(path.join(fixtures, 'residents-328-988.expected.json'), 'utf8')) as {
  households: number;
  residents: number;
  findings: { row: number; column: string; code: string }[];
  tags: Record<string, number>;
  residency: Record<string, number>;
};

async function openFile(desk: Desk, file: string): Promise<Preview> {
  desk.platform.workbook = await readWorkbook(file);
  return openNow(desk, file);
}

async function openNow(desk: Desk, file: string): Promise<Preview> {
  desk.platform.chosen.open = file;
  const opened = await desk.ask('imports.open', {});
  if (opened.outcome === 'cancelled') throw new Error('nothing was opened');
  return opened.preview;
}

const header: Cell[] = ['楼栋', '单元', '房号', '户主', '姓名', '与户主关系', '性别', '身份证号码', '联系电话', '居住情况', '特殊群体'];
const sheetOf = (...rows: Cell[][]): Workbook => ({ sheets: [{ name: '台账', rows: [header, ...rows], formulas: [] }] });
const wang: Cell[] = ['1号楼', '1单元', '101', '王小明', '王小明', '户主', '男', '110105194912310038', '13900000001', '常住（户籍）', ''];

async function importRows(desk: Desk, ...rows: Cell[][]) {
  desk.platform.workbook = sheetOf(...rows);
  const preview = await openNow(desk, '/in/台账.xlsx');
  const { run } = await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
  return { preview, run };
}

const none = { created: 0, updated: 0 };

describe('the sample sheet of 328 households', () => {
  test('is read with exactly the findings a person must decide on, and nothing is written before she agrees', async ({ desk }) => {
    const preview = await openFile(desk, sample);
    const errors = preview.findings.filter((finding) => finding.level === 'error');
    expect(errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected.findings);
    expect(preview.counts).toEqual({ households: 328, residents: 988, created: 988, updated: 0, unchanged: 0 } satisfies ImportCounts);
    expect(preview.header).toEqual({ firstRow: 3, lastRow: 4 });
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 0, residents: 0 });
  });

  test('comes into the ledger whole, with its figures', async ({ desk }) => {
    const preview = await openFile(desk, sample);
    await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
    const counts = await desk.ask('summary.counts', {});
    expect(counts).toMatchObject({ households: 328, residents: 988, tags: expected.tags, residency: expected.residency });
    const [rare] = await desk.ask('residents.search', { text: '𬀩' });
    expect(rare?.name).toContain('𬀩');
  });

  test('imported again creates nothing and changes nothing', async ({ desk }) => {
    const first = await openFile(desk, sample);
    await desk.ask('imports.confirm', { draft: first.draft, mapping: first.mapping });
    const second = await openFile(desk, sample);
    expect(second.remembered).toBe(true);
    expect(second.counts).toEqual({ households: 328, residents: 988, ...none, unchanged: 988 });
    expect(second.newPlaces).toEqual({ buildings: 0, units: 0, rooms: 0 });
    const { run } = await desk.ask('imports.confirm', { draft: second.draft, mapping: second.mapping });
    expect(run.counts.created).toBe(0);
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 328, residents: 988 });
  });

  test('is taken back with one undo: people, households, rooms and search are as before', async ({ desk }) => {
    const before = await desk.ask('estate.tree', {});
    const preview = await openFile(desk, sample);
    const { run } = await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
    const undone = await desk.ask('imports.undo', { id: run.id });
    expect(undone.undoneAt).not.toBeNull();
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 0, residents: 0, tags: {} });
    expect(await desk.ask('estate.tree', {})).toEqual(before);
    expect(await desk.ask('residents.search', { text: '王' })).toEqual([]);
    expect(desk.sqlite.prepare('select count(*) from "personDigits"').pluck().get()).toBe(0);
    expect(await desk.refusal('imports.undo', { id: run.id })).toContain('已经撤销');
  });
});

describe('an import and the ledger', () => {
  test('fills in what the ledger did not know and leaves what the sheet does not say', async ({ desk }) => {
    await importRows(desk, [...wang.slice(0, 8), '', ...wang.slice(9)]);
    const { preview } = await importRows(desk, [...wang.slice(0, 6), '', '', '13900000009', '', '退役军人']);
    expect(preview.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const [hit] = await desk.ask('residents.search', { text: '139000000' });
    expect(hit).toMatchObject({ name: '王小明', residency: '户籍', sex: '1' });
    const card = await desk.ask('residents.card', { id: hit?.id ?? 0 });
    expect(card.tagged.map((one) => one.tag)).toEqual(['退役军人']);
  });

  test('an undone update gives the old values back', async ({ desk }) => {
    await importRows(desk, wang);
    const { run } = await importRows(desk, [...wang.slice(0, 8), '13911112222', ...wang.slice(9, 10), '低保对象']);
    await desk.ask('imports.undo', { id: run.id });
    expect(await desk.ask('residents.search', { text: '13911112222' })).toEqual([]);
    const [hit] = await desk.ask('residents.search', { text: '13900000001' });
    expect(hit?.tags).toEqual([]);
  });

  test('never gives one ID number to two people', async ({ desk }) => {
    await importRows(desk, wang);
    const other: Cell[] = ['1号楼', '1单元', '102', '李大勇', '李大勇', '户主', '男', '110105194912310038', '', '常住（户籍）', ''];
    const { preview, run } = await importRows(desk, other);
    expect(preview.findings).toContainEqual(expect.objectContaining({ row: 2, column: '身份证号码', code: 'id-duplicate', level: 'error' }));
    expect(run.counts.created).toBe(1);
    expect(JSON.stringify(preview.findings)).not.toContain('110105194912310038');
  });

  test('never moves anyone: a new address is said, not taken', async ({ desk }) => {
    await importRows(desk, wang);
    const { preview } = await importRows(desk, ['3号楼', '2单元', '1101', ...wang.slice(3)]);
    expect(preview.findings.map((finding) => finding.code)).toContain('place-differs');
    expect(preview.counts).toMatchObject(none);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    expect(hit).toMatchObject({ building: '1号楼', room: '101' });
  });

  test('a newcomer joins the family that is there', async ({ desk }) => {
    await importRows(desk, wang);
    await importRows(desk, wang, ['1号楼', '1单元', '101', '王小明', '王小宝', '子', '男', '', '', '常住（户籍）', '']);
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 1, residents: 2 });
  });

  test('rooms, units and buildings that are not on the list come with it', async ({ desk }) => {
    const { preview } = await importRows(desk, ['9号楼', '3单元', 'B101', ...wang.slice(3)]);
    expect(preview.newPlaces).toEqual({ buildings: 1, units: 1, rooms: 1 });
    expect((await desk.ask('estate.tree', {})).map((building) => building.name)).toContain('9号楼');
  });

  test('is not taken back once someone has worked on its people', async ({ desk }) => {
    const { run } = await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.reveal', { id: hit?.id ?? 0, field: 'phone', reason: '联系本人' });
    await desk.ask('residents.amend', { id: hit?.id ?? 0, changes: { workplace: '第一中学' } });
    expect(await desk.refusal('imports.undo', { id: run.id })).toContain('1处改动');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 1 });
  });

  test('a script for a name stops the whole sheet, in words, and the ledger is as before', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang, ['1号楼', '1单元', '102', '', '<script>alert(1)</script>', '户主', '男', '', '', '', '']);
    const preview = await openNow(desk, '/in/坏.xlsx');
    expect(preview.blocked).toContain('第3行');
    expect(await desk.refusal('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toContain('第3行');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 0 });
  });

  test('a fault in the middle leaves nothing behind', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang);
    const preview = await openNow(desk, '/in/台账.xlsx');
    desk.sqlite.exec(`create trigger broken before insert on "importRun" begin select raise(abort, 'no'); end`);
    expect(await desk.reply('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toMatchObject({ ok: false, failure: { code: 'fault' } });
    for (const table of ['person', 'household', 'residence', 'personText']) {
      expect(desk.sqlite.prepare(`select count(*) from "${table}"`).pluck().get(), table).toBe(0);
    }
  });

  test('a corrected mapping is remembered for the next sheet of the same layout', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang);
    const preview = await openNow(desk, '/in/台账.xlsx');
    const mapping = preview.mapping.map((field) => (field === 'phone' ? null : field));
    await desk.ask('imports.confirm', { draft: preview.draft, mapping });
    const again = await openNow(desk, '/in/台账.xlsx');
    expect(again.remembered).toBe(true);
    expect(again.mapping).toEqual(mapping);
  });

  test('a draft is imported once, and its findings can still be saved', async ({ desk }) => {
    const { preview } = await importRows(desk, wang, ['1号楼', '1单元', '102', '', '李大勇', '户主', '男', '', '1380013800', '', '']);
    expect(await desk.refusal('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toContain('已经导入过');
    expect(await desk.ask('imports.saveFindings', { draft: preview.draft })).toMatchObject({ outcome: 'saved' });
    expect([...desk.platform.files.keys()]).toEqual(['/out/台账_核对清单.xlsx']);
  });

  test('someone who died stays dead, whatever the sheet says', async ({ desk }) => {
    await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.recordDeath', { id: hit?.id ?? 0, on: '2026-11-22' });
    const { preview } = await importRows(desk, wang);
    expect(preview.findings.map((finding) => finding.code)).toContain('person-dead');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 0 });
  });

  test('someone who left and is on the sheet again lives here again', async ({ desk }) => {
    await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.moveOut', { id: hit?.id ?? 0, on: '2026-11-22', reason: '搬走' });
    const { run } = await importRows(desk, wang);
    expect(run.counts).toMatchObject({ created: 0, updated: 1 });
    expect((await desk.ask('residents.card', { id: hit?.id ?? 0 })).state).toBe('present');
  });
});
