// A volunteer from the card of a resident to a printed card, as the office does it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf } from './axe';
import { answerOpenDialog, expect, test } from './fixtures';

test('a resident becomes a volunteer in one click, is found by number, and gets a card', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  await window.getByLabel('查找居民').fill('1-1-101');
  await window.getByRole('option').first().click();
  await window.getByRole('button', { name: '登记为志愿者' }).click();
  const known = window.getByRole('button', { name: /^志愿者 \d{5}$/ });
  await expect(known).toBeVisible();
  const number = (await known.textContent())?.replace(/\D/g, '') ?? '';
  await window.getByLabel('查找居民').fill(number);
  await window.getByRole('option', { name: new RegExp(number) }).click();
  await expect(window.getByRole('heading', { level: 1 })).toContainText(number);
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '印卡' }).click();
  const paper = window.frameLocator('iframe');
  await expect(paper.getByText(number, { exact: true })).toBeVisible();
});

test('the card of a volunteer shows hours and points, and leads to every entry of them; the rail shows where one is', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/hours');
  await window.getByText('补登和更正待审核').click();
  await window.getByRole('link', { name: '朱兰' }).click();
  await expect(window.getByRole('heading', { level: 1 })).toContainText('朱兰');
  await expect(window.getByRole('navigation').getByRole('link', { name: '志愿者' })).toBeInViewport();
  const served = window.getByRole('region', { name: '服务时长和积分' });
  for (const words of ['待审核', '1小时30分', '重阳慰问', '计时 2小时7分', '0分']) await expect(served).toContainText(words);
  expect(await faultsOf(window)).toEqual([]);
  await served.getByRole('button', { name: '积分明细' }).click();
  const statement = window.getByRole('dialog');
  await expect(statement.getByRole('row', { name: /兑换/ })).toContainText('−5');
  await statement.getByRole('button', { name: '打印对账单' }).click();
  await expect(window.frameLocator('iframe').getByText('志愿服务对账单').first()).toBeVisible();
});

test('whoever says at a visit, or at the desk, that they would like to help is on the list of those to be asked', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/visits/1');
  const lead = async (title: RegExp) => {
    const dialog = window.getByRole('dialog', { name: title });
    await dialog.getByLabel('说了什么').fill('会修水管');
    await window.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  };
  await window.getByRole('button', { name: '想参加志愿服务' }).click();
  await lead(/想参加志愿服务$/);
  await window.evaluate(() => {
    location.hash = '/residents/1';
  });
  await window.getByRole('group', { name: '办理' }).getByRole('button', { name: '更多' }).click();
  await window.getByRole('menuitem', { name: '想参加志愿服务' }).click();
  await lead(/想参加志愿服务$/);
  await window.evaluate(() => {
    location.hash = '/volunteers?view=leads';
  });
  for (const source of ['走访', '来站'])
    await expect(window.getByRole('row', { name: new RegExp(source) })).toContainText('会修水管');
  expect(await faultsOf(window)).toEqual([]);
});

test('a roster imported by mistake is taken back by a button, at once or later, until a card of it was printed', async ({
  start,
  data,
}) => {
  const desk = await start('--demo', '--at=/volunteers');
  const { window } = desk;
  const file = path.join(data, '别站的名册.csv');
  writeFileSync(file, '姓名,手机,志愿服务队\n欧阳晴,13700001234,晨练队\n司马朗,13700005678,晨练队\n');
  await answerOpenDialog(desk, file);
  const dialog = window.getByRole('dialog', { name: /导入/ });
  const confirm = window.getByRole('dialog', { name: '撤销这次导入？' });
  const bring = async () => {
    await window.getByRole('button', { name: '导入', exact: true }).click();
    await dialog.getByRole('button', { name: '选择文件' }).click();
    await dialog.getByRole('button', { name: '登记2人' }).click();
    await expect(dialog.getByRole('status')).toContainText('新登记2位志愿者');
  };
  const found = window.getByRole('row', { name: /欧阳晴/ });
  await bring();
  expect(await faultsOf(window)).toEqual([]);
  await dialog.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(confirm).toContainText('2位志愿者会撤下，新建的1支服务队也撤下');
  await confirm.getByRole('button', { name: '撤销导入' }).click();
  await expect(confirm).toBeHidden();
  await expect(dialog).toBeHidden();

  await bring();
  await dialog.getByRole('button', { name: '看过了' }).click();
  await window.getByLabel('在志愿者中查找').fill('欧阳晴');
  await found.click();
  await window.getByRole('button', { name: '印卡' }).click();
  await expect(window.frameLocator('iframe').getByText('欧阳晴')).toBeVisible();
  await window.evaluate(() => {
    location.hash = '/volunteers';
  });
  await window.getByRole('button', { name: '导入', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /别站的名册.csv.*2人 已撤销/ })).toBeVisible();
  await dialog.getByRole('button', { name: '撤销本次导入 别站的名册.csv' }).click();
  await confirm.getByRole('button', { name: '撤销导入' }).click();
  await expect(confirm.getByRole('alert')).toContainText('1人印过志愿者卡');
  expect(await faultsOf(window)).toEqual([]);
});
