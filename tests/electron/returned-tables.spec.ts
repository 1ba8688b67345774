// Tables of a consultation go out unit by unit, come back filled in, are read before they are taken; where two answers differ somebody
// chooses, and a table that was wrong is taken back whole.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import excel from 'exceljs';
import { faultsOf } from './axe';
import { answerOpenDialog, type Desk, expect, test } from './fixtures';

/** Saves the tables into a folder; the first of them. */
async function sent(desk: Desk): Promise<string> {
  const { window, data } = desk;
  const folder = path.join(data, 'out');
  mkdirSync(folder);
  await answerOpenDialog(desk, folder);
  await window.getByRole('button', { name: '更多' }).click();
  await window.getByRole('menuitem', { name: '发填报表' }).click();
  await window.getByRole('button', { name: '选文件夹存下' }).click();
  const said = window.getByText(/个文件，\d+份，已存到/);
  await expect(said).toBeVisible();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  const files = await desk.app.evaluate((_, from) => process.getBuiltinModule('node:fs').readdirSync(from), folder);
  const [first] = files.filter((name) => name.endsWith('.xlsx')).sort();
  if (!first) throw new Error('no table was saved');
  return path.join(folder, first);
}

/** Fills the first lines as a chief does: answers, whatever they are, in turn; the key and place of the first. */
async function fill(file: string, to: string, answers: readonly string[]): Promise<{ key: string; place: string }> {
  const book = new excel.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  const heads = (sheet?.getRow(2).values ?? []) as string[];
  const column = (heading: string) => heads.findIndex((head) => head?.startsWith(heading));
  for (const [at, answer] of answers.entries()) {
    const row = sheet?.getRow(3 + at);
    if (row) row.getCell(column('答复')).value = answer;
    if (row && answer === '反对') row.getCell(column('理由')).value = '挡光';
  }
  const words = (heading: string) => sheet?.getRow(3).getCell(column(heading)).text ?? '';
  await book.xlsx.writeFile(to);
  return { key: words('编码'), place: words('楼栋') + words('单元') + words('房号') };
}

async function read(desk: Desk, file: string): Promise<void> {
  await answerOpenDialog(desk, [file]);
  await desk.window.getByRole('button', { name: '读交回的表' }).click();
  await expect(desk.window.getByRole('dialog', { name: '读到的表' })).toBeVisible();
}

const count = async (window: Page, answer: RegExp) =>
  Number(
    await window.getByRole('region', { name: '统计' }).getByRole('row', { name: answer }).getByRole('cell').first().textContent(),
  );

test('tables come back, are read and taken; of two answers one is chosen; a wrong table is taken back', async ({ start }) => {
  const desk = await start('--demo', '--at=/consultations');
  const { window, data } = desk;
  await window.getByRole('button', { name: '1号楼加装电梯' }).click();
  await expect(window.getByRole('region', { name: '统计' })).toContainText('参与表决');
  const [agreed, opposed] = [await count(window, /^同意/), await count(window, /^反对/)];
  const table = await sent(desk);
  const [first, second] = [path.join(data, '加装电梯_1单元_张敏.xlsx'), path.join(data, '加装电梯_1单元_李强.xlsx')];
  const { key, place } = await fill(table, first, ['同意', '看情况']);
  await fill(table, second, ['反对']);

  await window.getByText('收回', { exact: true }).click();
  await expect(window.getByText('还没有收到表。')).toBeVisible();
  await read(desk, first);
  const preview = window.getByRole('dialog', { name: '读到的表' });
  await expect(preview.getByRole('status')).toContainText('读到1行答复，新的1条');
  await expect(preview.getByRole('list', { name: '要核对的地方' })).toContainText(/看情况.*看不出是哪一种/);
  await preview.getByText('看读到的内容').click();
  await expect(preview.getByText(place).first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  expect(await count(window, /^同意/)).toBe(agreed);
  await preview.getByRole('button', { name: '收下' }).click();
  await expect(preview).toBeHidden();
  await expect.poll(() => count(window, /^同意/)).toBe(agreed + 1);

  await read(desk, second);
  await expect(preview.getByRole('status')).toContainText('1行会有矛盾');
  await preview.getByRole('button', { name: '收下' }).click();
  await expect(preview).toBeHidden();
  expect(await count(window, /^反对/)).toBe(opposed);
  await expect(window.getByRole('row', { name: /李强/ })).toBeVisible();

  await window.getByText('名单', { exact: true }).click();
  await window.getByLabel('扫码，或者输入编码、房号、姓名').fill(key);
  await window.keyboard.press('Enter');
  const line = window.getByRole('dialog').filter({ hasText: '两份答复不一样' });
  await expect(line.getByRole('region', { name: '现在算的' })).toContainText('同意');
  await expect(line.getByRole('region', { name: '交回的表' })).toContainText('挡光');
  expect(await faultsOf(window)).toEqual([]);
  await line.getByRole('region', { name: '交回的表' }).getByRole('button', { name: '以这份为准' }).click();
  await expect.poll(() => count(window, /^反对/)).toBe(opposed + 1);
  expect(await count(window, /^同意/)).toBe(agreed);
  await window.keyboard.press('Escape');

  await window.getByText('收回', { exact: true }).click();
  await window.getByRole('row', { name: /李强/ }).getByRole('button', { name: '撤回' }).click();
  await window.getByRole('radio', { name: '收错了文件' }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('row', { name: /李强/ })).toContainText('撤回');
  await expect.poll(() => count(window, /^同意/)).toBe(agreed + 1);
  expect(await count(window, /^反对/)).toBe(opposed);
});
