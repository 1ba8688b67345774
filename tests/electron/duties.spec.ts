// What a chief did in a month stands behind its counts; what they are paid for it is reckoned, issued and printed.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a month sheet opens what stands behind a count, and the subsidy sheet of last month is issued for printing', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/chiefs/duties');
  await expect(window.getByRole('heading', { name: '楼栋长工作表' })).toBeVisible();
  await window.getByRole('table').getByRole('row').nth(1).getByRole('button').click();
  const items = window.getByRole('dialog').last();
  await expect(items.getByRole('listitem').first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByText('补贴', { exact: true }).click();
  await window.getByRole('button', { name: '上个月' }).click();
  await window.getByRole('button', { name: '生成发放表' }).click();
  await expect(window.frameLocator('iframe').getByText('怎么算的').first()).toBeVisible();
  await expect(window.getByRole('button', { name: '存为PDF' })).toBeVisible();
});
