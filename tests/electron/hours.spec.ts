// What waits for review, where it is more than a page.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** So many days of one volunteer, written down by hand. */
async function writeDown(page: Page, days: number): Promise<void> {
  await page.evaluate(async (many) => {
    const ask = async (name: string, input: unknown) => JSON.parse(await window.desk.invoke(name, input)).value;
    const { rows } = await ask('points.balances', { size: 1 });
    for (let day = 0; day < many; day += 1) {
      const on = new Date(Date.now() - (200 + day) * 86_400_000).toISOString().slice(0, 10);
      const span = { on, from: '05:00', to: '05:30', words: '补记' };
      await ask('hours.add', { ...span, requestId: `day-${day}-of-many`, volunteerId: rows[0].volunteerId });
    }
  }, days);
}

test('a last page on which everything was decided on leads back to what still waits', async ({ start }) => {
  const { window } = await start('--demo', '--at=/volunteers');
  await expect(window.getByRole('heading', { level: 1, name: '志愿者' })).toBeVisible();
  await writeDown(window, 100);
  await window.evaluate(() => {
    location.hash = '/hours';
  });
  const written = window.getByText(/^补登和更正待审核 \d+$/);
  const beyond = Number((await written.textContent())?.replace(/\D/g, '')) - 100;
  expect(beyond).toBeGreaterThan(0);
  await written.click();
  const pager = window.getByRole('navigation', { name: '翻页' });
  await pager.getByRole('button', { name: '下一页' }).click();
  await expect(pager.getByRole('status')).toContainText('第 101–');
  await window.getByLabel('全选本页').check();
  await expect(window.getByText(`已选 ${beyond} 条`)).toBeVisible();
  await window.getByRole('button', { name: '退回' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('原因').fill('写重了');
  await dialog.getByRole('button', { name: '退回' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText('补登和更正待审核 100', { exact: true })).toBeVisible();
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(101);
});
