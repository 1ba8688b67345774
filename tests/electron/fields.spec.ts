// A station asks what it likes: a field is added, filled in on a card, and put in its place, all by keyboard.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf } from './axe';
import { answerOpenDialog, expect, test } from './fixtures';
import { importSheet } from './steps';

test('a field of its own is added, ordered, and filled in on the card of a person', async ({ start }) => {
  const { window } = await start('--demo', '--at=/station/fields');
  await window.getByRole('button', { name: '车牌' }).press('Enter');
  const form = window.getByRole('dialog', { name: '给居民加一个栏目' });
  await expect(form.getByLabel('名称')).toHaveValue('车牌');
  await expect(form.getByLabel('名称')).toBeFocused();
  await window.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await window.getByRole('button', { name: '加栏目' }).press('Enter');
  await form.getByLabel('名称').fill('宠物');
  await form.getByRole('radio', { name: '选项' }).check();
  await form.getByLabel('第1个选项', { exact: true }).fill('狗');
  await form.getByLabel('第2个选项', { exact: true }).fill('猫');
  await form.getByLabel('用来做什么').fill('提醒办犬证');
  await form.getByRole('checkbox', { name: '敏感信息' }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await window.getByRole('button', { name: '宠物上移' }).press('Enter');
  await expect(window.getByRole('row').nth(1)).toContainText('宠物');
  await expect(window.getByRole('button', { name: '宠物下移' })).toBeFocused();
  await window.evaluate(() => {
    location.hash = '/residents/1';
  });
  await window.getByRole('button', { name: '登记其他栏目' }).press('Enter');
  const values = window.getByRole('dialog', { name: /的其他栏目/ });
  await values.getByRole('radio', { name: '猫' }).check();
  await values.getByLabel('车牌').fill('陕A12345');
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(values).toBeHidden();
  const section = window.getByRole('region', { name: '其他栏目' });
  await expect(section).toContainText('陕A12345');
  await expect(section).toContainText('猫');
  await expect(window.getByText('车牌：未填 → 陕A12345')).toBeVisible();
  await window.evaluate(() => {
    location.hash = '/residents';
  });
  await window.getByRole('button', { name: '选择栏目' }).press('Enter');
  const columns = window.getByRole('dialog', { name: '选择栏目' });
  await columns.getByRole('checkbox', { name: '车牌' }).check();
  await columns.getByRole('checkbox', { name: '居住情况' }).uncheck();
  expect(await faultsOf(window)).toEqual([]);
  await columns.getByRole('button', { name: '完成' }).press('Enter');
  await expect(window.getByRole('cell', { name: '陕A12345' })).toBeVisible();
  await expect(window.getByRole('columnheader', { name: '居住情况' })).toHaveCount(0);
});

test('a column the ledger has no place for becomes a field where its sheet is looked at', async ({ start, data }) => {
  const desk = await start('--demo');
  const { window } = desk;
  const file = path.join(data, '车位.csv');
  writeFileSync(file, '楼栋,单元,房号,姓名,车位号\r\n1号楼,1单元,101,周敏,B2-031');
  await answerOpenDialog(desk, file);
  await importSheet(window);
  await window.getByRole('tab', { name: '列对应 4/5' }).click();
  await window.getByRole('button', { name: '给E列 车位号 加栏目' }).press('Enter');
  await window.getByRole('menuitem', { name: '居民的栏目' }).click();
  const form = window.getByRole('dialog', { name: '给居民加一个栏目' });
  await expect(form.getByLabel('名称')).toHaveValue('车位号');
  await form.getByLabel('用来做什么').fill('挪车时联系');
  await window.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(window.getByRole('tab', { name: '列对应 5/5' })).toBeVisible();
  await expect(window.getByRole('row', { name: /^E 车位号 车位号（居民的自定义栏目）/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '开始导入' }).click();
  await window.getByRole('button', { name: '去看台账' }).click();
  await window.getByPlaceholder('姓名、房号或号码').fill('周敏');
  await window.getByRole('button', { name: '周敏' }).click();
  await expect(window.getByRole('region', { name: '其他栏目' })).toContainText('B2-031');
});
