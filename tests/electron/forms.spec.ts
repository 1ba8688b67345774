// A form an office sent, from the file dialog to the file that goes back: marked by keyboard, filled from an approved report.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../main/sheets/xlsx';
import { documentForm, workbookForm } from '../fixtures/upper-forms';
import { answerOpenDialog, answerSaveDialog, expect, test } from './fixtures';
import { choose } from './steps';

test('a form of the street is taken in, marked by keyboard and filled', async ({ start, data }) => {
  const desk = await start('--demo', '--at=/forms');
  const { window } = desk;
  const [empty, word, filled] = ['统计表.xlsx', '情况表.docx', '填好.xlsx'].map((name) => path.join(data, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(empty, await workbookForm());
  writeFileSync(word, await documentForm());
  await answerOpenDialog(desk, word);
  await window.getByRole('button', { name: '装入表格' }).click();
  await expect(window.getByRole('button', { name: '{{单位}} 还没有标' })).toBeVisible();
  await window.evaluate(() => {
    location.hash = '/forms';
  });
  await answerOpenDialog(desk, empty);
  await window.getByRole('button', { name: '装入表格' }).click();
  await window.getByRole('button', { name: /^B3 / }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('button', { name: /^B4 / })).toBeFocused();
  await window.keyboard.press('Enter');
  await choose(window, '哪个指标', '登记志愿者');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('button', { name: 'B4 空格，填登记志愿者' })).toBeVisible();
  await window.getByRole('combobox', { name: '看哪一期的数' }).click();
  await window.getByRole('option').first().press('Enter');
  await answerSaveDialog(desk, filled);
  await window.getByRole('button', { name: '填好存出来' }).click();
  await expect(window.getByText(/^已保存到/)).toBeVisible();
  const { sheets } = await readXlsx(readFileSync(filled));
  expect(sheets[0]?.rows[3]?.[1]).toBeGreaterThan(0);
});
