// A notice from template to paper: gaps filled beside the sheet, what does not belong on a wall masked by one button, confirmed by a head who
// is alone, issued for every stairwell; then the text for a group.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { faultsOf } from './axe';
import { answerSaveDialog, expect, test } from './fixtures';
import { heldBack } from './held';

test('a notice is written, masked, confirmed and issued for every stairwell', async ({ start }) => {
  const desk = await start('--demo');
  const { window, data } = desk;
  await window.evaluate(() => {
    location.hash = '/notices';
  });
  await window.getByRole('button', { name: '起草通知' }).click();
  await window.getByRole('button', { name: /^停水停电/ }).click();
  const sheet = window.frameLocator('iframe');
  await window.getByLabel('停水原因').fill('更换阀门，电话13912345678');
  await window.getByLabel('停水开始').fill('11月25日8时');
  await window.getByLabel('停水结束').fill('18时');
  await expect(sheet.getByText('11月25日8时至18时停水')).toBeVisible();
  await window.getByText('贴到哪里', { exact: true }).click();
  await window.getByRole('button', { name: '全部单元' }).click();
  await window.getByText(/^检查/).click();
  await window.getByRole('button', { name: '一键遮盖' }).click();
  await expect(window.getByText('没有要遮盖的')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '站长确认' }).click();
  // The sheet is drawn last: who goes on before it is there keeps the question they opened.
  const arrive = await heldBack(desk, 'notices.preview');
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await window.getByRole('button', { name: '发出' }).click();
  const question = window.getByRole('dialog', { name: '发出这份通知？' });
  await expect(question).toBeVisible();
  await arrive();
  await expect(window.getByText('确认过了，可以发出。')).toBeVisible();
  await question.getByRole('button', { name: '发出' }).click();
  await expect(sheet.getByText('张贴清单')).toBeVisible();
  const file = path.join(data, '通知.pdf');
  await answerSaveDialog(desk, file);
  await window.getByRole('button', { name: '存为PDF' }).click();
  await expect(window.getByText(/已保存到/)).toBeVisible();
  const text = spawnSync('pdftotext', ['-layout', file, '-']).stdout.toString();
  expect(text).toContain('139****5678');
  expect(text).not.toContain('13912345678');
  await window.evaluate(() => {
    location.hash = '/notices';
  });
  await window.getByRole('button', { name: '停水通知' }).first().click();
  await window.getByRole('button', { name: '发到群里' }).click();
  await expect(window.getByLabel('第1段')).toHaveValue(/^【停水通知】/);
  expect(await faultsOf(window)).toEqual([]);
});
