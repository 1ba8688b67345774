// From an issued batch to a ticked list: what hangs where is entered in a few keys.
import { expect, test } from './fixtures';

test('a list that came back ticked is entered in a few keys, and what is left is printed anew', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  await window.getByRole('button', { name: '新的联系卡' }).click();
  await window.getByRole('button', { name: /生成.*并预览/ }).click();
  await expect(window.getByText('联系卡2026-0001').first()).toBeVisible();
  await window.getByRole('link', { name: '张贴', exact: true }).click();
  await window.getByRole('button', { name: /^楼栋长联系卡/ }).click();
  await window.getByRole('button', { name: '记张贴' }).click();
  const dialog = window.getByRole('dialog', { name: '记张贴' });
  await dialog.getByLabel('第几张').fill('除 3 7');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText('20张，待贴 2张')).toBeVisible();
  await window.getByRole('button', { name: '1号楼3单元' }).click();
  await expect(window.getByText('贴好后拍的照片')).toBeVisible();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '打印张贴清单' }).click();
  await expect(window.getByRole('heading', { name: '张贴清单（2张）' })).toBeVisible();
});
