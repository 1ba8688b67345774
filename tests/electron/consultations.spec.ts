// A sheet that comes back is scanned, its answer keyed in with two keys, and the tally moves.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a sheet is scanned, answered by keys, counted at once, and taken back', async ({ start }) => {
  const { window } = await start('--demo', '--at=/consultations');
  await window.getByRole('button', { name: '1号楼加装电梯' }).click();
  await expect(window.getByRole('region', { name: '统计' })).toContainText('参与表决');
  const open = window.getByRole('row', { name: /还没问/ }).last();
  const agreed = window.getByRole('region', { name: '统计' }).getByRole('row', { name: /^同意/ }).getByRole('cell').first();
  const before = Number(await agreed.textContent());
  // The tally stands before the sheets do.
  await expect(open).toContainText(/\d{4} \d{4} \d{4}/);
  const key = /\d{4} \d{4} \d{4}/.exec((await open.textContent()) ?? '')?.[0] ?? '';

  await window.getByLabel('扫码，或者输入编码、房号、姓名').fill(key.replaceAll(' ', ''));
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '记答复' }).click();
  const dialog = window.getByRole('dialog').filter({ hasText: 'Ctrl+Enter 记下，接着扫下一份' });
  await expect(dialog).toBeVisible();
  await window.keyboard.press('1');
  await expect(dialog.getByRole('radio', { name: '1 同意' })).toBeChecked();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(agreed).toHaveText(String(before + 1));
  await expect(window.getByLabel('扫码，或者输入编码、房号、姓名')).toBeFocused();

  await window.keyboard.type(key.replaceAll(' ', ''));
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '撤回答复' }).click();
  await window.getByRole('radio', { name: '记错了行' }).check();
  await window.keyboard.press('Control+Enter');
  await expect(agreed).toHaveText(String(before));
});
