// A briefing gone over in the real window.
import { faultsOf } from './axe';
import { ask } from './clerk';
import { expect, test } from './fixtures';

test('what was left out of a briefing is put back by a button, also once it was saved and opened again', async ({ start }) => {
  const { window } = await start('--demo', '--at=/reports');
  await expect(window.getByRole('heading', { level: 1, name: '报送' })).toBeVisible();
  const { rows } = await ask<{ rows: { id: number; state: string }[] }>(window, 'reports.list', {});
  const reportId = rows.find(({ state }) => state === 'approved')?.id;
  const { id } = await ask<{ id: number }>(window, 'briefings.draft', { reportId, kind: 'brief' });
  const show = (hash: string) =>
    window.evaluate((to) => {
      location.hash = to;
    }, hash);
  await show(`/briefings/${id}`);
  const text = window.getByLabel('正文').first();
  const words = await text.inputValue();
  const named = words.slice(0, 10);
  await window.getByRole('button', { name: `去掉：${named}` }).press('Enter');
  const back = window.getByRole('button', { name: `放回：${named}` });
  await expect(back).toBeFocused();
  await window.getByRole('button', { name: '先存着' }).click();
  await expect(window.getByText('改好了。')).toBeVisible();
  await show('/reports');
  await expect(window.getByRole('heading', { level: 1, name: '报送' })).toBeVisible();
  await show(`/briefings/${id}`);
  await expect(back).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '定稿并打印' }).click();
  await expect(window.getByRole('dialog')).toContainText('去掉的1段不印');
  await window.getByRole('button', { name: '取消' }).click();
  await back.click();
  await expect(text).toHaveValue(words);
});
