// The one search of the top bar, in the real window: what stands in its list, and when.
import type { Page } from '@playwright/test';
import { deskPid, expect, test } from './fixtures';

/** In the page: notes each line that ever stands in the list, until the page is gone. */
const noteLines = (window: Page): Promise<void> =>
  window.evaluate(() => {
    const page = globalThis as unknown as { lines: string[] };
    page.lines = [];
    const search = document.querySelector('search') as Element;
    new MutationObserver(() => {
      for (const line of search.querySelectorAll('[role=option]')) page.lines.push(line.textContent ?? '');
    }).observe(search, { childList: true, subtree: true, characterData: true });
  });

const notedLines = (window: Page): Promise<string[]> =>
  window.evaluate(() => (globalThis as unknown as { lines: string[] }).lines);

test('a search shows nobody the one before it found, and opens the line the arrows stand on', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  const field = window.getByRole('combobox', { name: '查找居民' });
  const lines = window.getByRole('listbox', { name: '找到的居民' }).getByRole('option');
  await field.fill('1-1-101');
  await expect(lines.first()).toContainText('1号楼 1单元 101');
  await field.press('ArrowDown');
  await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(lines.first()).toHaveAttribute('aria-selected', 'false');
  const name = (await lines.nth(1).locator('.found-name').textContent()) ?? '';
  await field.press('Enter');
  await expect(window.getByRole('heading', { name, exact: false })).toBeVisible();
  await noteLines(window);
  await field.fill('2-1-201');
  await expect(lines.first()).toContainText('2号楼 1单元 201');
  const noted = await notedLines(window);
  expect(noted.filter((line) => !line.includes('2号楼 1单元 201'))).toEqual([]);
  await field.fill('查无此人');
  await expect(window.getByRole('status').filter({ hasText: '没有找到“查无此人”' })).toBeVisible();
  await expect(lines).toHaveCount(0);
});

test('Enter opens whom the whole text finds, be it pressed before the answer is there', async ({ start }) => {
  const { app, window } = await start('--demo', '--at=/residents');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  const field = window.getByRole('combobox', { name: '查找居民' });
  const lines = window.getByRole('listbox', { name: '找到的居民' }).getByRole('option');
  await field.fill('2-1-201');
  await expect(lines.first()).toContainText('2号楼 1单元 201');
  const name = (await lines.first().locator('.found-name').textContent()) ?? '';
  await field.fill('1-1-101');
  await expect(lines.first()).toContainText('1号楼 1单元 101');
  const pid = await deskPid(app);
  process.kill(pid, 'SIGSTOP');
  await field.fill('2-1-201');
  await field.press('Enter');
  process.kill(pid, 'SIGCONT');
  await expect(window.getByRole('heading', { name })).toBeVisible();
  await expect(field).toHaveValue('');
});
