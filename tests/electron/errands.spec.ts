// A wish nobody needs to buy anything for, and a name on a call list: each becomes an errand in the window, and each leads to the other.
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

/** The form stands open with what is known; takes the errand on and returns its card. */
async function takeOn(window: Page) {
  const form = window.getByRole('dialog', { name: '接代办' });
  await expect(form.getByLabel('办什么事')).toBeFocused();
  await window.keyboard.press('Control+Enter');
  const card = window.getByRole('dialog', { name: /^代办\d{4}-\d{4}$/ });
  await expect(card).toBeVisible();
  return card;
}

test('a wish and a call become errands, and each leads back to where it came from', async ({ start }) => {
  const { window } = await start('--demo', '--at=/wishes');
  await window
    .getByRole('button', { name: /^心愿\d{4}-\d{4}$/ })
    .first()
    .click();
  const wish = window.getByRole('dialog');
  const words = await wish.locator('p').first().innerText();
  await wish.getByRole('button', { name: '转代办' }).click();
  const errand = await takeOn(window);
  await expect(errand).toContainText(words.slice(0, 40));
  expect(await faultsOf(window)).toEqual([]);
  await errand.getByRole('link', { name: '心愿', exact: true }).click();
  await expect(window.getByText('转代办').last()).toBeVisible();
  await window.getByRole('link', { name: /^代办\d{4}-\d{4}$/ }).click();
  await expect(errand).toBeVisible();

  await window.evaluate(() => {
    location.hash = '/entitlements';
  });
  const link = window.getByRole('link', { name: /^代办：/ }).first();
  const name = ((await link.getAttribute('aria-label')) ?? '').replace('代办：', '');
  await link.click();
  const called = await takeOn(window);
  await expect(called).toContainText(name);
  await called.getByRole('link', { name: '应享未享', exact: true }).click();
  // Who is on the list and has somebody going is not given a second one.
  await window.getByRole('link', { name: `看代办：${name}` }).click();
  await expect(called).toContainText(name);
  expect(await faultsOf(window)).toEqual([]);
});
