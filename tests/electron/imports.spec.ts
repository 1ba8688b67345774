// A second sheet about people the station has: looked at fact by fact, taken or left, and the ledger out again as it came.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';
import { faultsOf } from './axe';
import { answerOpenDialog, answerSaveDialog, expect, test } from './fixtures';
import { foundByWizard, importSheet } from './steps';

const heads = '楼栋,单元,房号,户主,姓名,与户主关系,性别,联系电话,居住情况';
const wang = '1号楼,1单元,101,王小明,王小明,户主,男,13900000001,常住（户籍）';
const li = '1号楼,1单元,101,王小明,李芳,妻,女,,常住（户籍）';

test('several sheets at once: what differs is decided by keyboard, a bad file stops nothing, the ledger goes out as it came', async ({
  start,
  data,
}) => {
  const desk = await start();
  const { window } = desk;
  const file = (name: string, ...lines: string[]) => {
    writeFileSync(path.join(data, name), lines.join('\r\n'));
    return path.join(data, name);
  };
  await foundByWizard(window);
  await answerOpenDialog(desk, file('一.csv', heads, wang, li));
  await importSheet(window);
  await window.getByRole('button', { name: '开始导入' }).click();
  await window.getByRole('button', { name: '看过了' }).click();

  const second = file('二.csv', heads, wang.replace('0001', '0009'), li.replace(',,', ',13900000002,'));
  const third = file('三.csv', heads, wang, '1号楼,1单元,102,赵敏,赵敏,户主,女,13900000003,租住（流动）');
  await answerOpenDialog(desk, [second, file('坏.xlsx', 'not a workbook'), third]);
  await importSheet(window);
  await expect(window.getByText('二.csv，第1张，共3张')).toBeVisible();
  const differs = window.getByRole('tabpanel', { name: /与台账不同 2人/ });
  await expect(differs.getByText('139****0009')).toBeVisible();
  await expect(differs.getByText('保持台账', { exact: true })).toBeVisible();
  await window.getByLabel('王小明的联系电话取表里的').focus();
  await window.keyboard.press('Space');
  await expect(differs.getByText('改成表里的')).toBeVisible();
  await window.getByRole('tab', { name: /这次选的表/ }).hover();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '这张和后面1张都导入' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '都导入', exact: true }).click();
  await expect(window.getByRole('heading', { name: '导入完成' })).toBeVisible();
  await expect(window.getByRole('row', { name: /坏.xlsx 没有收/ })).toBeVisible();
  await expect(window.getByRole('row', { name: /三.csv 已导入 2 1/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '看过了' }).click();

  const out = path.join(data, '台账.xlsx');
  await answerSaveDialog(desk, out);
  await window.getByRole('button', { name: '导出台账' }).click();
  await expect(window.getByRole('radio', { name: /和“三.csv”一样/ })).toBeChecked();
  await window.getByRole('radio', { name: '给外面的单位或个人' }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('radio', { name: '本站自己用' }).check();
  await window.getByLabel('用来做什么').fill('核对台账');
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /导\s*出/ })
    .click();
  await expect(window.getByText(/再导入这张表，不会新增/)).toBeVisible();
  const book = new excel.Workbook();
  await book.xlsx.readFile(out);
  const rows = book.worksheets[0]?.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1).join() : '')) ?? [];
  expect(rows.slice(1, 3)).toEqual([heads, wang.replace('0001', '0009')]);
  expect(rows).toHaveLength(5);
});
