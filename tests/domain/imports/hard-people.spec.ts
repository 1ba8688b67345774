// Who and what is hard to carry through a spreadsheet and back: odd names, half-known births, passports, formula-like notes.

import { describe, expect, test } from '../support/desk';
import { handing } from '../support/handing';
import { exportLedger, previewOf, rowsOf, sheet, takeIn } from '../support/round-trip';
import { cells } from '../support/sheet';

const none = { created: 0, updated: 0 };

describe('what is hard to carry', () => {
  const hard = [
    cells('1号楼|1单元|101|䶮𬀩𠮷|䶮𬀩𠮷|户主|1950|13900000001|=cmd|a1'),
    cells('1号楼|1单元|101|䶮𬀩𠮷|买买提·艾力·吾买尔江|子|1980-05|13900000001|+86 换过号'),
    cells(`1号楼|1单元|102|${'长'.repeat(40)}|${'长'.repeat(40)}|户主|||@甲`),
    cells('1号楼|1单元|102|长|JOHN SMITH|租户|||-1'),
  ].map((row) => row.map((cell) => cell || null));
  const labels = cells('楼栋|单元|房号|户主|姓名|与户主关系|出生日期|联系电话|备注');

  test('rare characters, long and dotted names, years, shared phones, and notes that look like formulas', async ({ desk }) => {
    const rows = hard.map((row) => row.slice(0, labels.length));
    await takeIn(desk, sheet(labels, ...rows));
    for (const layout of ['last', null] as const) {
      const { said, workbook } = await exportLedger(desk, layout);
      expect(said).toMatchObject({ rows: 4, differing: 0 });
      expect(workbook.sheets[0]?.formulas).toEqual([]);
      expect(
        rowsOf(workbook)
          .slice(1)
          .map((row) => row[4]),
      ).toEqual(rows.map((row) => row[4]));
      expect((await previewOf(desk, workbook)).counts).toMatchObject({ ...none, unchanged: 4 });
    }
  });

  test('notes in their own words: a full-width comma is not made another, and changes nobody on the way back', async ({
    desk,
  }) => {
    const heads = cells('楼栋|单元|房号|姓名|联系电话|工作单位|户籍地址|备注');
    const people = [
      cells('1号楼|1单元|101|王芳|13900000001|第一中学（东校区）|西安市（原）８号|白天有护工，晚上儿子照看。'),
      cells('1号楼|1单元|102|赵敏|13900000002|a,b|东街3号|喜欢下棋(象棋);不吃辣'),
    ];
    await takeIn(desk, sheet(heads, ...people));
    for (const layout of ['last', null] as const) {
      const { said, workbook } = await exportLedger(desk, layout);
      expect(said).toMatchObject({ rows: 2, differing: 0 });
      if (layout) expect(rowsOf(workbook)).toEqual([heads, ...people]);
      expect((await previewOf(desk, workbook)).counts).toMatchObject({ ...none, unchanged: 2 });
    }
    // Somebody typed the same on another keyboard: no news, and nothing to decide.
    const [first = []] = people;
    const retyped = first.with(7, '白天有护工,晚上儿子照看。');
    expect((await previewOf(desk, sheet(heads, retyped))).counts).toMatchObject({
      ...none,
      unchanged: 1,
    });
  });

  test('foreigners by their passports: in the column of the ID numbers, told by the kind beside it', async ({ desk }) => {
    const heads = cells('楼栋|单元|房号|姓名|证件类型|证件号码');
    const people = [
      cells('1号楼|1单元|101|JOHN SMITH|护照|E12345678'),
      cells('1号楼|1单元|101|王小明|居民身份证|110105194912310038'),
      cells('1号楼|1单元|102|陈怡君|台胞证|01234567'),
      [...cells('1号楼|1单元|102|李大勇'), null, null],
    ];
    const first = await takeIn(desk, sheet(heads, ...people));
    expect(first.errors).toBe(0);
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(rowsOf(workbook)).toEqual([heads, ...people.slice(0, 3), people[3]?.slice(0, 4)]);
    expect(said).toMatchObject({ differing: 0, columns: [], fields: ['性别', '出生日期'] });
    const plain = await exportLedger(desk, null);
    expect((await previewOf(desk, plain.workbook)).counts).toMatchObject({ ...none, unchanged: 4 });
    const twice = await previewOf(desk, sheet(heads, cells('1号楼|2单元|101|赵敏|护照|E12345678')));
    expect(twice.findings).toContainEqual(
      expect.objectContaining({ code: 'id-duplicate', message: expect.stringContaining('证件号码') }),
    );
  });

  test('people who left, died or were erased do not go out; the export is noted with its lines and wants the password', async ({
    desk,
  }) => {
    await takeIn(desk, sheet(labels, ...hard.map((row) => row.slice(0, labels.length))));
    const idOf = async (text: string) => (await desk.ask('residents.search', { text }))[0]?.id ?? 0;
    await desk.ask('residents.moveOut', { id: await idOf('JOHN'), on: '2026-11-22', reason: '搬走' });
    await desk.ask('residents.recordDeath', { id: await idOf('䶮'), on: '2026-11-22' });
    const { said } = await exportLedger(desk, 'last');
    expect(said.rows).toBe(2);
    const note = desk.sqlite.prepare(`select operation, subject, after from "auditEntry" order by id desc limit 1`).get();
    expect(note).toMatchObject({
      operation: 'imports.exportLedger',
      subject: 'ledger',
      after: expect.stringContaining('"rows":2'),
    });
    desk.proved = false;
    expect(await desk.reply('imports.exportLedger', { layout: null })).toMatchObject({ failure: { code: 'password' } });
  });

  test('an empty ledger says that there is nothing', async ({ desk }) => {
    expect(await desk.refusal('imports.exportLedger', { handing, layout: null })).toContain('没有住户');
    expect(await desk.refusal('imports.exportLedger', { handing, layout: '没有的样式' })).toContain('重新选');
  });
});
