// 体检 in the real window: what is to be looked at, and two records made one and parted again from the keyboard.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('two records are put side by side, merged and parted again', async ({ start }) => {
  const { window } = await start('--demo', '--at=/checkup');
  await expect(window.getByText(/处要核对$/).first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('link', { name: /^同一个电话/ }).click();
  const rows = window.getByRole('table').first().locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await rows.first().getByRole('button', { name: '对照' }).focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: '对照两条记录' });
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/的两条记录合并好了/)).toBeVisible();
  await expect(rows).toHaveCount(before - 1);
  await dialog.getByRole('button', { name: '撤销合并' }).click();
  await expect(rows).toHaveCount(before);
});
