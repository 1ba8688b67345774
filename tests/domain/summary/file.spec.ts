import excel from 'exceljs';
import { buildingRows } from '../../../main/features/summary/sheet';
import { readWorkbookBytes } from '../../../main/sheets/read';
import { type Desk, describe, expect, test } from '../support/desk';
import { throughLibreOffice } from '../support/libreoffice';
import { household } from './people';

const NAME = '幸福里工作站_上报汇总_2026年11月.xlsx';

async function saved(desk: Desk) {
  const answer = await desk.ask('summary.saveXlsx', { period: '2026-11' });
  const bytes = desk.platform.files.get(`/out/${NAME}`);
  if (!bytes) throw new Error(`nothing was written to ${JSON.stringify(answer)}`);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.slice().buffer as never);
  return { answer, bytes, book };
}

const rowsOf = (book: excel.Workbook, sheet: string) => {
  const rows: string[][] = [];
  book.getWorksheet(sheet)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
};

describe('the summary file', () => {
  test('holds every figure with its measure, definition and version, as the screen shows them', async ({ desk }) => {
    household(desk, { name: '甲', birthOn: '1950-06-15' }, { name: '=cmd|calc', residency: '流动' });
    const { book, answer } = await saved(desk);
    expect(answer).toEqual({ outcome: 'saved', path: `/out/${NAME}` });
    const { figures } = await desk.ask('summary.figures', { period: '2026-11' });
    const rows = rowsOf(book, '汇总').filter((row) => row.length === 7 && figures.some(({ code }) => code === row[6]));
    expect(rows).toEqual(
      figures.map(({ group, name, value, of, measure, definition, version, code }) => [
        ...[group, name, of === null ? String(value) : '—', of === null ? measure : '0/0'],
        ...[definition, String(version), code],
      ]),
    );
  });

  test('has the building table with its sum, and says whom it is from, to whom, and as of when', async ({ desk }) => {
    household(desk, { name: '甲' }, { name: '乙' });
    const { book } = await saved(desk);
    expect(rowsOf(book, '分楼栋')).toContainEqual(['合计', '1', '2', '2', '0', '0', '0', '3', '0']);
    const reading = Object.fromEntries(rowsOf(book, '填报说明').map(([label, words]) => [label, words]));
    expect(reading).toMatchObject({
      填报单位: '幸福里工作站',
      报送: '幸福里社区、未央宫街道',
      所在地: '陕西省西安市未央区 未央宫街道 幸福里社区 幸福里小区',
      统计截至: '2026年11月22日',
      生成时间: '2026年11月22日 16:00',
      编号: '202611-22',
      提示: '本期还没有结束，期末以前的变动没有计入。',
    });
  });

  test('leaves a note of what went out', async ({ desk }) => {
    await saved(desk);
    const note = await desk.db.selectFrom('auditEntry').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    expect(note).toMatchObject({ operation: 'summary.saveXlsx', subject: 'summary' });
    expect(JSON.parse(note.after ?? '')).toEqual({
      ...{ period: '2026-11', asOf: '2026-11-22', fileName: NAME },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('is not written when the person cancels, and nothing is noted', async ({ desk }) => {
    desk.platform.chosen.save = null;
    expect(await desk.ask('summary.saveXlsx', { period: '2026-11' })).toEqual({ outcome: 'cancelled' });
    expect(desk.platform.files.size).toBe(0);
    expect(await desk.db.selectFrom('auditEntry').selectAll().execute()).toEqual([]);
  });

  test('has a name every file system takes', async ({ desk }) => {
    desk.sqlite.prepare('update station set name = ?').run('幸福/里:*工作站');
    await desk.ask('summary.saveXlsx', { period: '2026-11' });
    expect([...desk.platform.files.keys()]).toEqual(['/out/幸福里工作站_上报汇总_2026年11月.xlsx']);
  });

  test('LibreOffice reads back every figure, every building and the sums as the desk counts them', async ({ desk }) => {
    household(desk, { name: '甲', birthOn: '1950-06-15' }, { name: '乙', residency: '流动' });
    const { bytes } = await saved(desk);
    const { sheets } = await readWorkbookBytes(throughLibreOffice(bytes, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
    const readBack = (sheet: string) => (sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) => row.map(String));
    const { figures, buildings } = await desk.ask('summary.figures', { period: '2026-11' });
    const told = readBack('汇总').filter((row) => figures.some(({ code }) => code === row[6]));
    expect(told.map(([, name, value, , , , code]) => [code, name, value])).toEqual(
      figures.map(({ code, name, value, of }) => [code, name, of === null ? String(value) : '—']),
    );
    const [, , ...each] = readBack('分楼栋');
    expect(each.slice(0, buildings.length + 1)).toEqual(buildingRows(buildings).map((row) => row.map(String)));
    expect(buildings.map(({ residents }) => residents)).toContain(2);
  });
});
