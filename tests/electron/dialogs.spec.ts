// On a slow machine a dialog is still coming in when the button in it is pressed, and stands still when it is let go.
import { expect, test } from './fixtures';

test('a button pressed while its dialog is still coming in does what it says', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  const tools = await window.context().newCDPSession(window);
  await tools.send('Animation.enable');
  await tools.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await window.getByRole('button', { name: '新的联系卡' }).click();
  const dialog = window.getByRole('dialog', { name: '新的联系卡' });
  const coming = () => dialog.evaluate((element) => element.getAnimations().map(({ playState }) => playState));
  await expect.poll(coming).toEqual(['running']);
  const issue = dialog.getByRole('button', { name: /生成.*并预览/ });
  await expect(issue).toBeEnabled();
  await issue.hover({ force: true });
  await window.mouse.down();
  await expect(issue).toBeFocused();
  await dialog.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish();
  });
  await expect.poll(coming).toEqual([]);
  await window.mouse.up();
  await expect(window.getByRole('button', { name: '存为PDF' })).toBeVisible();
});
