// On a slow machine a dialog is still coming in when somebody begins in it, and still there when they press again.
import type { Locator, Page } from '@playwright/test';
import { ask } from './clerk';
import { expect, test } from './fixtures';
import { heldBack } from './held';

const motions = (dialog: Locator) => dialog.evaluate((element) => element.getAnimations().map(({ playState }) => playState));

/** Opens the dialog and holds it while it comes in, until `finish`. */
async function held(window: Page, button: string, dialog: Locator) {
  const tools = await window.context().newCDPSession(window);
  await tools.send('Animation.enable');
  await tools.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await window.getByRole('button', { name: button }).click();
  await expect.poll(() => motions(dialog)).toEqual(['running']);
  return async () => {
    await dialog.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.finish();
    });
    await expect.poll(() => motions(dialog)).toEqual([]);
  };
}

test('a button pressed while its dialog is still coming in does what it says', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  const dialog = window.getByRole('dialog', { name: '新的联系卡' });
  const finish = await held(window, '新的联系卡', dialog);
  const issue = dialog.getByRole('button', { name: /生成.*并预览/ });
  await expect(issue).toBeEnabled();
  await issue.hover({ force: true });
  await window.mouse.down();
  await expect(issue).toBeFocused();
  await finish();
  await window.mouse.up();
  await expect(window.getByRole('button', { name: '存为PDF' })).toBeVisible();
});

test('whoever began while a dialog was coming in goes on where they were, even on the way from one field to the next', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/agreements');
  const dialog = window.getByRole('dialog', { name: '立卷' });
  const finish = await held(window, '立卷', dialog);
  await dialog.getByLabel('事由').fill('楼道堆放纸箱');
  const second = dialog.getByLabel('申请人：姓名或单位名称', { exact: true });
  await second.fill('祝平');
  await second.blur();
  await finish();
  await expect(second).toBeFocused();
});

test('what is saved by two presses, or by one that comes while the list is still on its way, is saved once', async ({
  start,
}) => {
  const desk = await start('--demo', '--at=/errands');
  const { window } = desk;
  const open = async () => (await ask<{ counts: { open: number } }>(window, 'errands.list', {})).counts.open;
  await expect(window.getByRole('button', { name: '接代办' })).toBeVisible();
  const before = await open();
  await window.getByRole('button', { name: '接代办' }).click();
  const form = window.getByRole('dialog', { name: '接代办' });
  await form.getByLabel('办什么事').fill('取快递');
  await form.getByLabel('替谁办').fill('周敏');
  await form.getByLabel('电话（可不填）').focus();
  const arrive = await heldBack(desk, 'errands.list');
  await window.keyboard.press('Control+Enter');
  await window.keyboard.press('Control+Enter');
  const act = form.getByRole('button', { name: '接下' });
  await expect(act).not.toHaveClass(/ant-btn-loading/);
  await window.keyboard.press('Control+Enter');
  await act.click();
  await arrive();
  await expect(form).toBeHidden();
  expect(await open()).toBe(before + 1);
});
