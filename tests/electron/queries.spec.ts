// A query from its example to a paper, as the office does it.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('an example is kept, opened over the ledger, changed and printed', async ({ start }) => {
  const { window } = await start('--demo', '--at=/queries');
  await window.getByRole('button', { name: '存下 独居且满70岁' }).click();
  await window.getByRole('button', { name: '打开 独居且满70岁' }).click();
  const definition = window.getByRole('region', { name: '名单口径' });
  await expect(definition).toContainText('独居且满70岁：在册居民，年满70周岁，独居');
  await window.getByRole('button', { name: /^更多条件/ }).click();
  await window.getByRole('spinbutton', { name: '一户至多几人' }).fill('2');
  await expect(definition).toContainText('一户至多2人');
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '完成' }).click();
  await definition.getByRole('button', { name: '改存到“独居且满70岁”' }).click();
  await definition.getByRole('button', { name: '打印和导出' }).click();
  await window.getByRole('menuitem', { name: '打印名单' }).click();
  await window.getByLabel('用来做什么').fill('上门看望');
  await window.getByRole('button', { name: '生成并预览' }).click();
  const paper = window.frameLocator('iframe');
  await expect(paper.getByRole('columnheader', { name: '签字' }).first()).toBeVisible();
  await expect(paper.getByText('一户至多2人').first()).toBeVisible();
});

test('the whole ledger prints from its own screen, with nothing chosen', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByText('共 988 人', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: '打印', exact: true }).click();
  await window.getByLabel('用来做什么').fill('站里存档');
  await window.getByRole('button', { name: '生成并预览' }).click();
  const paper = window.frameLocator('iframe');
  await expect(paper.getByText('988人').first()).toBeVisible();
  await expect(paper.getByText('在册居民').first()).toBeVisible();
});
