// From an issued batch to a ticked list: what hangs where is entered in a few keys.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf } from './axe';
import { answerOpenDialog, expect, test } from './fixtures';

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

test('photos off a phone are given to their copies by keys, and taken back as one', async ({ start }) => {
  const desk = await start('--demo', '--at=/papers');
  const { window, data } = desk;
  await window.getByRole('button', { name: '新的联系卡' }).click();
  await window.getByRole('button', { name: /生成.*并预览/ }).click();
  await expect(window.getByText('联系卡2026-0001').first()).toBeVisible();
  const names = ['IMG_1.png', 'IMG_2.png', 'IMG_3.png', 'IMG_4.jpg'];
  const [first = '', second = '', third = '', broken = ''] = names.map((name) => path.join(data, name));
  for (const file of [first, second, third]) await window.screenshot({ path: file });
  writeFileSync(broken, 'no picture');
  await answerOpenDialog(desk, [third, broken, first, second]);
  await window.getByRole('link', { name: '张贴', exact: true }).click();
  await window.getByRole('button', { name: /^楼栋长联系卡/ }).click();
  await window.getByRole('button', { name: '导入照片' }).click();
  const dialog = window.getByRole('dialog', { name: '导入照片' });
  await expect(dialog.getByRole('alert')).toContainText('IMG_4.jpg');
  const copies = dialog.getByRole('listbox', { name: '这是哪一张' });
  const shown = dialog.getByRole('status');
  const copy = (place: string) => copies.getByRole('option', { name: place });
  await expect(shown).toHaveText('第1张照片，共3张：IMG_1.jpg');
  await expect(dialog.getByRole('img', { name: 'IMG_1.jpg' })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await expect(copies).toBeFocused();
  await expect(copy('1号楼1单元')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(shown).toHaveText('第2张照片，共3张：IMG_2.jpg');
  await expect(copy('1号楼2单元')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(copy('1号楼1单元')).toContainText('照片1');
  await expect(copy('1号楼3单元')).toContainText('照片2');
  await expect(shown).toHaveText('第3张照片，共3张：IMG_3.jpg');
  // The third shows nothing that was posted: it is passed over.
  await window.keyboard.press('Space');
  await dialog.getByRole('button', { name: '记下2张' }).click();
  await expect(shown).toHaveText('放好了2张照片，其中2张记为已张贴。');
  expect(await faultsOf(window)).toEqual([]);
  const stands = (place: string, state: string) =>
    expect(window.getByRole('row').filter({ hasText: place })).toContainText(state);
  await stands('1号楼1单元', '在贴');
  await stands('1号楼2单元', '待张贴');
  await stands('1号楼3单元', '在贴');
  await dialog.getByRole('button', { name: '撤回这一次' }).click();
  await expect(dialog).toBeHidden();
  await stands('1号楼1单元', '待张贴');
  await stands('1号楼3单元', '待张贴');
  await window.getByRole('button', { name: '1号楼1单元' }).click();
  await expect(window.getByRole('dialog').getByText('贴好后拍的照片放在这里')).toBeVisible();
});
