// Workbooks of ours as another program reads them, and how they are written.
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../main/sheets/workbook';
import { type Column, writeWorkbook } from '../../../main/sheets/write';

const columns: Column[] = [
  { label: '姓名', width: 12, kind: 'text' },
  { label: '人数', width: 8, kind: 'number' },
  { label: '日期', width: 12, kind: 'day' },
];

/** What another program makes of a workbook of ours. */
async function elsewhere(draft: Parameters<typeof writeWorkbook>[0]): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  await book.xlsx.load((await writeWorkbook(draft)).slice().buffer as never);
  return book;
}

describe('workbooks of ours, opened by another program', () => {
  const rows: Cell[][] = [
    ['<b>&"\'', 1234, '2000-02-29'],
    ['=1+1', 0.5, '1899-12-31'],
  ];

  test('have numbers, days and texts, each with its format; a day no spreadsheet has is text', async () => {
    const sheet = (await elsewhere({ sheets: [{ name: '汇总', columns, rows }] })).worksheets[0];
    const valueAt = (place: string) => sheet?.getCell(place).value;
    expect(valueAt('A2')).toBe('<b>&"\'');
    expect([valueAt('B2'), sheet?.getCell('B2').numFmt]).toEqual([1234, '#,##0']);
    expect([valueAt('B3'), sheet?.getCell('B3').numFmt]).toEqual([0.5, '#,##0.00']);
    expect((valueAt('C2') as Date).toISOString()).toBe('2000-02-29T00:00:00.000Z');
    expect(sheet?.getCell('C2').numFmt).toBe('yyyy-mm-dd');
    expect([valueAt('A3'), valueAt('C3')]).toEqual(['=1+1', '1899-12-31']);
    expect([sheet?.getColumn(1).width, sheet?.getCell('A2').numFmt]).toEqual([12, '@']);
  });

  test('keep what stands above the rows on every screen and every sheet of paper', async () => {
    const head = { rows: [['甲', '甲', '甲'] as Cell[], ['姓名', '人数', '日期'] as Cell[]], headings: 1 };
    const titled = { title: '一月', notes: ['口径'], landscape: true };
    const book = await elsewhere({
      sheets: [
        { name: "一'月", columns, rows, ...titled },
        { name: '二', columns, rows, head },
      ],
    });
    const [one, two] = book.worksheets;
    expect(one?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, showGridLines: false });
    expect(one?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, printTitlesRow: '2:2' });
    expect(two?.pageSetup).toMatchObject({ orientation: 'portrait', printTitlesRow: '2:2' });
    expect(one?.getCell('C1').master.address).toBe('A1');
    expect(one?.getCell('B5').master.address).toBe('A5');
    expect(two?.getCell('C1').master.address).toBe('A1');
    expect([one?.getCell('A1').font.bold, one?.getCell('A3').font.bold ?? false]).toEqual([true, false]);
  });

  test('are the same bytes whenever they are written, and say when they were counted', async () => {
    const draft = { sheets: [{ name: '汇总', columns, rows }], at: '2026-11-22T08:00:00.000Z' };
    const once = await writeWorkbook(draft);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Buffer.from(await writeWorkbook(draft)).equals(once)).toBe(true);
    expect((await elsewhere(draft)).created.toISOString()).toBe(draft.at);
  });

  test('a long one lets others have their turn while it is written', async () => {
    const many = Array.from({ length: 20_000 }, (_, at): Cell[] => [`住户${at}`, at, '2026-03-05']);
    const waits: number[] = [];
    let over = false;
    const done = writeWorkbook({ sheets: [{ name: '长', columns, rows: many }] }).finally(() => {
      over = true;
    });
    while (!over) {
      waits.push(performance.now());
      await new Promise(setImmediate);
    }
    await done;
    expect(waits.length).toBeGreaterThan(20_000 / 200);
  });
});
