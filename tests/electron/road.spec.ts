// The first road, in the real window: a station by the wizard, its sheet in, a person found, cards printed, a summary out.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';
import { answerOpenDialog, answerSaveDialog, expect, test } from './fixtures';
import { fixture, foundByWizard, importSheet, open, PASSWORD } from './steps';

const pdfText = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
const pdfPages = (file: string) => Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

test('a head makes her station, brings her sheet in, finds 毛帅, and sends the summary', async ({ start, data }) => {
  const desk = await start();
  const { window } = desk;
  await foundByWizard(window);

  await test.step('the sheet comes in after a look at what is doubtful', async () => {
    await answerOpenDialog(desk, fixture('residents-328-988.xlsx'));
    await importSheet(window);
    await expect(window.getByRole('tab', { name: '需要核对 10' })).toBeVisible();
    await expect(window.getByText('第45行')).toBeVisible();
    await window.getByRole('button', { name: '开始导入' }).click();
    await expect(window.getByRole('heading', { name: '导入完成' })).toBeVisible();
  });

  await test.step('two letters find a person, and the card shows no full number', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('ms');
    const found = window.getByRole('listbox', { name: '找到的居民' });
    await expect(found.getByRole('option', { name: /毛帅/ }).first()).toBeVisible();
    await window.getByLabel('查找居民').fill('毛帅');
    await expect(found.getByRole('option')).toHaveCount(1);
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: /毛帅/ })).toBeVisible();
    expect(await window.locator('body').innerText()).not.toMatch(/\d{17}[\dX]/);
  });

  await test.step('an ID number is shown for a reason, and the history says so', async () => {
    await window.getByRole('button', { name: '查看身份证号' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByText('核对证件').click();
    await dialog.getByRole('button', { name: '查看' }).click();
    await expect(window.getByText('51010719801202973X')).toBeVisible();
    await expect(window.getByText(/核对证件/).first()).toBeVisible();
  });

  await test.step('every unit gets its card in one PDF', async () => {
    const pdf = path.join(data, '联系卡.pdf');
    await answerSaveDialog(desk, pdf);
    await open(window, '打印中心');
    await window.getByRole('button', { name: '新的联系卡' }).first().click();
    await window.getByRole('button', { name: /生成.*并预览/ }).click();
    await window.getByRole('button', { name: '存为PDF' }).click();
    await expect(window.getByText(`已保存到 ${pdf}`)).toBeVisible();
    const units = pdfPages(pdf);
    expect(units).toBe(52);
    expect(pdfText(pdf)).toContain('楼栋长联系卡');
    expect(pdfText(pdf).replace(/\s/g, '')).toContain('13号楼4单元');
  });

  await test.step('the summary is a workbook that says what it counts', async () => {
    const file = path.join(data, '汇总.xlsx');
    await answerSaveDialog(desk, file);
    await open(window, '汇总');
    await window.getByRole('button', { name: '导出Excel' }).click();
    await expect(window.getByText(`已保存到 ${file}`)).toBeVisible();
    const book = new excel.Workbook();
    await book.xlsx.readFile(file);
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])));
    expect(cells).toContain(328);
    expect(cells).toContain(988);
    expect(cells).toContain(730);
    expect(statSync(file).size).toBeGreaterThan(5000);
  });

  await test.step('locked, it opens with the password and not without', async () => {
    await window.keyboard.press('Control+l');
    await window.getByLabel('密码', { exact: true }).fill('not this one');
    await window.keyboard.press('Enter');
    await expect(window.getByText(/密码或恢复码不对/)).toBeVisible();
    await window.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: '上报汇总' })).toBeVisible();
  });
});

test('the demo station is marked, and its ledger is full', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByText('演示站 · 内容均为虚构')).toBeVisible();
  await expect(window.getByText(/988/).first()).toBeVisible();
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
});

test('a hostile file is refused in words, and the ledger is as before', async ({ start }) => {
  const desk = await start('--demo', '--at=/imports');
  const { window } = desk;
  await answerOpenDialog(desk, path.resolve('package.json'));
  await window.getByRole('button', { name: '选择表格' }).first().click();
  await expect(window.getByRole('alert')).toContainText(/表格|没有认出/);
  await open(window, '台账');
  await expect(window.getByText(/988/).first()).toBeVisible();
});
