// Pictures of what keeps a station safe.
import { expect, test } from '../electron/fixtures';
import { open } from '../electron/steps';
import { picture } from './picture';

test('the screens of safekeeping', async ({ start }) => {
  const { window } = await start('--demo');
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  for (const [words, name] of [
    ['账号', 'accounts'],
    ['备份', 'backups'],
    ['隐私', 'privacy'],
    ['审计', 'audit'],
  ] as const) {
    await open(window, words);
    await expect(window.getByRole('heading', { name: words })).toBeVisible();
    await expect(window.getByRole('progressbar')).toHaveCount(0);
    await picture(window, name);
  }
});
