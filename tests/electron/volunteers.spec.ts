// A volunteer from the card of a resident to a printed card, as the office does it.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a resident becomes a volunteer in one click, is found by number, and gets a card', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  await window.getByLabel('查找居民').fill('1-1-101');
  await window.getByRole('option').first().click();
  await window.getByRole('button', { name: '登记为志愿者' }).click();
  const known = window.getByRole('button', { name: /^志愿者 \d{5}$/ });
  await expect(known).toBeVisible();
  const number = (await known.textContent())?.replace(/\D/g, '') ?? '';
  await window.getByLabel('查找居民').fill(number);
  await window.getByRole('option', { name: new RegExp(number) }).click();
  await expect(window.getByRole('heading', { level: 1 })).toContainText(number);
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '印卡' }).click();
  const paper = window.frameLocator('iframe');
  await expect(paper.getByText(number, { exact: true })).toBeVisible();
});
