import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import excel from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileRefusal, writeAtomically } from '../../../main/sheets/files';
import { readWorkbookBytes } from '../../../main/sheets/read';
import type { Cell } from '../../../main/sheets/workbook';
import { type Column, writeWorkbook } from '../../../main/sheets/write';
import { writeCsv } from '../../../main/sheets/write-csv';
import { stylesXml } from '../../../main/sheets/write-styles';

const columns: Column[] = [
  { label: '姓名', width: 12, kind: 'text' },
  { label: '人数', width: 8, kind: 'number' },
  { label: '日期', width: 12, kind: 'day' },
];
const formulas = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.invalid")'];

async function readBack(rows: Cell[][], more = {}) {
  const { sheets } = await readWorkbookBytes(
    Buffer.from(await writeWorkbook({ sheets: [{ name: '汇总', columns, rows, ...more }] })),
  );
  return sheets;
}

describe('workbooks we write', () => {
  test('read back as they were written: title, header, rows, notes', async () => {
    const rows: Cell[][] = [
      ['𠮷㐂·张', 3, '2026-03-05'],
      [null, 0, '1990'],
      ['两\n行', null, null],
    ];
    const [sheet] = await readBack(rows, { title: '一月汇总', notes: ['口径：在册人口'], landscape: true });
    expect(sheet?.rows).toEqual([
      ['一月汇总', '一月汇总', '一月汇总'],
      ['姓名', '人数', '日期'],
      ['𠮷㐂·张', 3, '2026-03-05'],
      [null, 0, '1990'],
      ['两\n行'],
      ['口径：在册人口', '口径：在册人口', '口径：在册人口'],
    ]);
    expect(sheet?.formulas).toEqual([]);
  });

  test.each([1, 2500])('a text of two lines has its room in a table of %d rows, and lies over no other', async (many) => {
    const wide: Column[] = [
      { label: '指标', width: 10, kind: 'text' },
      { label: '口径', width: 24, kind: 'text' },
    ];
    const rows = Array.from({ length: many }, (): Cell[] => ['会议', '期内召开的会议。']);
    rows[0] = ['会议', '期内召开、没有取消的会议，不分类型；还没到日子的不计入。'];
    const book = new excel.Workbook();
    await book.xlsx.load((await writeWorkbook({ sheets: [{ name: '汇总', columns: wide, rows }] })).slice().buffer as never);
    const [sheet] = book.worksheets;
    // 28 characters, eleven a line: three lines of at least 15 points, as Excel draws them.
    expect(sheet?.getRow(2).height).toBeGreaterThanOrEqual(45);
    expect(sheet?.getRow(3).height).toBeUndefined();
  });

  // ISO/IEC 29500-1, 18.18.40 and 18.18.88. Any other word is a damaged workbook to Excel, and no alignment to LibreOffice.
  test('align their cells in words a spreadsheet knows', () => {
    const said = (side: string) => new Set([...stylesXml.matchAll(new RegExp(`${side}="([^"]*)"`, 'g'))].map(([, word]) => word));
    const known = ['center', 'justify', 'distributed'];
    expect([...said('vertical')].filter((word) => ![...known, 'top', 'bottom'].includes(word ?? ''))).toEqual([]);
    expect([...said('horizontal')].filter((word) => ![...known, 'left', 'right'].includes(word ?? ''))).toEqual([]);
    expect(said('vertical')).toContain('center');
  });

  test('thousands of rows come back the same, in the same places', async () => {
    const odd: Cell[] = ['𠮷㐂·张', '两\n行', ' 甲 ', '<b>&', '_x0041_', ...formulas];
    const rows: Cell[][] = Array.from({ length: 2500 }, (_, at) => [odd[at % odd.length] ?? null, at / 4, '2026-03-05']);
    const head = {
      rows: [
        ['台账', '台账', '台账'],
        ['谁', '何时', '何时'],
        ['谁', '数', '日'],
      ] as Cell[][],
      headings: 2,
    };
    const [sheet] = await readBack(rows, { head, notes: ['口径：在册人口'] });
    expect(sheet?.rows.slice(0, 3)).toEqual(head.rows);
    expect(sheet?.rows.slice(3, -1)).toEqual(rows);
    expect(sheet?.rows.at(-1)?.[0]).toBe('口径：在册人口');
    expect(sheet?.formulas).toEqual([]);
  });

  test('text that looks like a formula is text', async () => {
    const [sheet] = await readBack(formulas.map((text) => [text, 1, null]));
    expect(sheet?.formulas).toEqual([]);
    expect(sheet?.rows.slice(1).map((row) => row[0])).toEqual(formulas);
  });

  test('any text comes back as it went, but for control characters and what XML cannot hold', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const [sheet] = await readBack(texts.map((each) => [each, 1, null]));
        const kept = texts.map(
          (each) => each.replace(/[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') || null,
        );
        const same = (one: Cell | undefined, other: Cell) =>
          String(one ?? '').replace(/\r\n?/g, '\n') === String(other ?? '').replace(/\r\n?/g, '\n');
        expect(kept.every((each, at) => same(sheet?.rows[at + 1]?.[0], each))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('sheet names are made fit, and none twice', async () => {
    const bytes = await writeWorkbook({
      sheets: ['一/二:三*[四]', '一/二:三*[四]', "''", '长'.repeat(60)].map((name) => ({ name, columns, rows: [] })),
    });
    const names = (await readWorkbookBytes(Buffer.from(bytes))).sheets.map((sheet) => sheet.name);
    expect(names).toEqual(['一 二 三  四', '一 二 三  四2', '表', '长'.repeat(28)]);
  });
});

describe('text files we write', () => {
  test('read back, with formula-like text behind an apostrophe', async () => {
    const rows: Cell[][] = [['有,逗号"和引号', 1, '2026-03-05'], ...formulas.map((text): Cell[] => [text, -2, null])];
    const { sheets } = await readWorkbookBytes(Buffer.from(writeCsv({ columns, rows })));
    expect(sheets[0]?.formulas).toEqual([]);
    expect(sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual(['有,逗号"和引号', ...formulas.map((text) => `'${text}`)]);
    expect(sheets[0]?.rows[2]?.[1]).toBe('-2');
  });
});

describe('files are written whole or not at all', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'doorstep-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a file replaces the one before it and leaves nothing else behind', async () => {
    const file = path.join(folder, '汇总.xlsx');
    await writeAtomically(file, Buffer.from('one'));
    await writeAtomically(file, Buffer.from('two'));
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['汇总.xlsx']);
  });

  test('what cannot be written is said in words, and the old file stays', async () => {
    await mkdir(path.join(folder, '占用'));
    await writeFile(path.join(folder, '占用', 'x'), '');
    await expect(writeAtomically(path.join(folder, '占用'), Buffer.from('x'))).rejects.toThrow(FileRefusal);
    await expect(writeAtomically(path.join(folder, '没有', 'a.xlsx'), Buffer.from('x'))).rejects.toThrow('找不到这个文件夹');
    await expect(writeAtomically('/dev/full/a', Buffer.from('x'))).rejects.toThrow(/。$/);
    await expect(writeAtomically(path.join(folder, `${'长'.repeat(200)}.xlsx`), Buffer.from('x'))).rejects.toThrow('文件名太长');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
