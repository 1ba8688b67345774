// A list longer than the form has rows for: rows are put in, and everything else of the form means what it meant.
import ExcelJS from 'exceljs';
import { readForm } from '../../../main/office/forms';
import { movedFormula } from '../../../main/office/moved-references';
import { documentForm, workbookForm } from '../../fixtures/upper-forms';
import { describe, expect, test } from '../support/desk';
import { throughLibreOffice } from '../support/libreoffice';
import { activity } from '../support/volunteers';
import { column, figure, fill, loaded, mark, report } from './support';

const after5 = { after: 5, count: 3, like: 4 };
const own = { own: true, name: '统计表' };

describe('a formula once three rows were put in behind the fifth', () => {
  test.each([
    ['SUM(B4:B5)', 'SUM(B4:B8)'],
    ['SUM(B3:B4)', 'SUM(B3:B4)'],
    ['B6/B4', 'B9/B4'],
    ['$B$6+SUM($A$1:$A$9)', '$B$9+SUM($A$1:$A$12)'],
    ['IF(A6="见B6","B6",统计表!B6)', 'IF(A9="见B6","B6",统计表!B9)'],
    ["'说明 2'!B6+LOG10(B7)", "'说明 2'!B6+LOG10(B10)"],
    ['SUM(6:7)', 'SUM(9:10)'],
  ])('%s says %s', (was, is) => {
    expect(movedFormula(was, after5, own)).toBe(is);
  });

  test('of another sheet changes only where it names this one', () => {
    const other = { own: false, name: '统计表' };
    expect(movedFormula("B6+统计表!B6+'统计表'!B4:B5", after5, other)).toBe("B6+统计表!B9+'统计表'!B4:B8");
  });
});

/** A form with one line of a list, a sum below it, merged cells on both sides, a print area, a rule, a page break, another sheet. */
async function shortForm(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('统计表', { pageSetup: { printArea: 'A1:E6' } });
  sheet.mergeCells('A1:E1');
  sheet.getCell('A1').value = '分楼栋统计';
  sheet.getRow(2).values = ['类别', '楼栋', '户数', '人数', '户均'];
  sheet.getCell('A3').value = '住宅';
  sheet.getCell('B3').font = { name: '楷体', size: 14 };
  sheet.getRow(3).height = 30;
  for (let at = 1; at <= 5; at += 1) sheet.getRow(3).getCell(at).border = { bottom: { style: 'thin' } };
  sheet.getCell('E3').value = { formula: 'IF(C3=0,0,D3/C3)', result: 0 };
  sheet.getCell('B4').value = '合计';
  sheet.getCell('C4').value = { formula: 'SUM(C3:C3)', result: 7 };
  sheet.mergeCells('A5:E5');
  sheet.getCell('A5').value = '填表人：';
  sheet.getCell('A6').value = '电话：';
  sheet.getCell('C4').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0], allowBlank: true };
  sheet.getRow(5).addPageBreak();
  book.addWorksheet('汇总').getCell('A1').value = { formula: "统计表!C4+SUM('统计表'!C3:C3)", result: 1 };
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a list of buildings puts its rows in: merged cells, sums, print area, rules and breaks below move, and grow', async ({
  desk,
}) => {
  const id = await loaded(desk, await shortForm());
  for (const [place, name] of [
    ['1!B3', '楼栋'],
    ['1!C3', '户数'],
    ['1!D3', '人数'],
  ] as const)
    await mark(desk, id, place, column('buildings', name));
  await mark(desk, id, '1!A5', { what: 'person', who: 'drafted', frame: '填表人：{}' });
  const reportId = await report(desk);
  const { buildings } = (await desk.ask('reports.card', { id: reportId })).summary;
  const more = buildings.length - 1;
  expect(more).toBeGreaterThan(0);
  const { bytes } = await fill(desk, id, reportId);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.getWorksheet('统计表') as ExcelJS.Worksheet;
  for (const [at, building] of buildings.entries()) {
    const row = sheet.getRow(3 + at);
    expect([row.getCell(2).value, row.getCell(3).value, row.getCell(4).value]).toEqual([
      ...[building.building, building.households, building.residents],
    ]);
  }
  expect(sheet.getCell(`A${5 + more}`).value).toBe('填表人：李站长');
});

test('rows are put in where the form has one line only', async ({ desk }) => {
  const id = await loaded(desk, await shortForm());
  await mark(desk, id, '1!B3', column('rows', '内容', 'activities.held'));
  await mark(desk, id, '1!C3', column('rows', '序号', 'activities.held'));
  await mark(desk, id, '1!A5', { what: 'person', who: 'drafted', frame: '填表人：{}' });
  for (const day of ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15']) activity(desk, { heldOn: day });
  const reportId = await report(desk);
  const places = await desk.ask('forms.preview', { id, reportId });
  expect(places[0]).toMatchObject({ state: 'warned', why: '表里的空行不够，会在第3行下面加3行，样子照这一行。' });
  const { bytes } = await fill(desk, id, reportId);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.getWorksheet('统计表') as ExcelJS.Worksheet;
  const of = (place: string) => sheet.getCell(place);
  expect([3, 4, 5, 6].map((row) => of(`C${row}`).value)).toEqual([1, 2, 3, 4]);
  expect(of('B6').font).toMatchObject({ name: '楷体', size: 14 });
  expect(sheet.getRow(6).height).toBe(30);
  expect(of('E6').value).toMatchObject({ formula: 'IF(C6=0,0,D6/C6)' });
  expect(of('C7').value).toMatchObject({ formula: 'SUM(C3:C6)' });
  expect([of('B7').value, of('A8').value, of('A9').value]).toEqual(['合计', '填表人：李站长', '电话：']);
  expect((sheet.model as unknown as { merges: string[] }).merges.sort()).toEqual(['A1:E1', 'A8:E8']);
  expect(sheet.pageSetup.printArea).toBe('A1:E9');
  expect(of('C7').dataValidation).toMatchObject({ type: 'whole' });
  expect(book.getWorksheet('汇总')?.getCell('A1').value).toMatchObject({ formula: "统计表!C7+SUM('统计表'!C3:C6)" });
  if (!process.env.DOORSTEP_LONG) return;
  const csv = throughLibreOffice(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76').toString();
  expect(csv).toContain('清扫楼道,4,');
});

test('a table of a document gets rows in the look of the one that was marked', async ({ desk }) => {
  const id = await loaded(desk, await documentForm(), '/pc/情况.docx');
  await mark(desk, id, '1!3.3', column('rows', '内容', 'activities.held'));
  await mark(desk, id, '1!2.3', figure('meetings.held', '会议'));
  await mark(desk, id, '1!4.1', { what: 'text', words: '附注' });
  for (const day of ['2026-10-12', '2026-10-13', '2026-10-14']) activity(desk, { heldOn: day });
  const reportId = await report(desk);
  const { bytes } = await fill(desk, id, reportId);
  const { sheets } = await readForm(bytes);
  const [table] = sheets;
  expect(table?.rows).toBe(6);
  const text = (place: string) => table?.cells.find((cell) => cell.place === place)?.text;
  expect([text('1!2.3'), text('1!3.3'), text('1!4.3'), text('1!5.3')]).toEqual(['0', '清扫楼道', '清扫楼道', '清扫楼道']);
  expect([text('1!5.2'), text('1!6.1'), text('1!6.2')]).toEqual(['', '附注', '无']);
  expect(table?.cells.find(({ place }) => place === '1!2.1')).toMatchObject({ text: '议事', rows: 4 });
});

test('a form whose rows cannot be moved for certain says what to do', async ({ desk }) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('活动');
  sheet.getCell('A1').value = '内容';
  sheet.getCell('A3').value = '合计';
  sheet.getCell('A3').note = '不含外来活动';
  const id = await loaded(desk, Buffer.from(await book.xlsx.writeBuffer()));
  await mark(desk, id, '1!A2', column('rows', '内容', 'activities.held'));
  for (const day of ['2026-10-12', '2026-10-13']) activity(desk, { heldOn: day });
  expect(await desk.refusal('forms.fill', { id, reportId: await report(desk) })).toContain('请在空表里加够行');
});

test('a list that finds free rows uses those, and nothing moves', async ({ desk }) => {
  const id = await loaded(desk, await workbookForm());
  await mark(desk, id, '1!A11', column('figures', '指标'));
  const [place] = await desk.ask('forms.preview', { id, reportId: await report(desk) });
  expect(place?.why).toMatch(/^表里的空行不够，会在第16行下面加\d+行，样子照这一行。$/);
});
