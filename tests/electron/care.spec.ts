// 特殊群体 and 应享未享 in the real window: in touch, a number seen for a reason, a mistake withdrawn, a claim written down.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('somebody of a group is rung up, and a contact noted by mistake is withdrawn', async ({ start }) => {
  const { window } = await start('--demo', '--at=/groups/1');
  await window
    .getByRole('button', { name: /^记一次联系：/ })
    .first()
    .click();
  await window.getByRole('radio', { name: '电话' }).check();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/^已记下和.*的联系。$/)).toBeVisible();
  await window.getByRole('table').locator('tbody tr').first().getByRole('button').first().click();
  const card = window.getByRole('dialog');
  await card.getByRole('button', { name: '填写独居老人' }).click();
  await window.getByRole('textbox', { name: '紧急联系电话' }).fill('13900007777');
  await window.keyboard.press('Control+Enter');
  await card.getByRole('button', { name: '查看独居老人的紧急联系电话' }).click();
  await window.getByRole('radio', { name: '紧急情况' }).check();
  await window.keyboard.press('Control+Enter');
  await expect(card.getByText('13900007777')).toBeVisible();
  await card.getByRole('button', { name: '隐藏独居老人的紧急联系电话' }).click();
  const groups = card.getByRole('region', { name: '特殊群体' });
  await expect(groups.getByText('139****7777')).toBeVisible();
  await card.getByRole('button', { name: '填写独居老人' }).click();
  await window.getByRole('textbox', { name: '紧急联系电话' }).fill('无');
  await window.keyboard.press('Control+Enter');
  await expect(groups.getByText('139****7777')).toHaveCount(0);
  await card.getByRole('button', { name: /^撤回.*电话的联系$/ }).click();
  await window.getByRole('radio', { name: '记错了人' }).check();
  await window.keyboard.press('Control+Enter');
  await expect(card.getByText(/撤回：记错了人$/)).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});

test('who was asked leaves the call list, and the claim stands on the card', async ({ start }) => {
  const { window } = await start('--demo', '--at=/entitlements');
  const calls = window.getByRole('button', { name: /^记结果：/ });
  await expect(calls.first()).toBeVisible();
  const before = await calls.count();
  await calls.first().click();
  await window.getByRole('radio', { name: /^领了/ }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(calls).toHaveCount(before - 1);
  await window.getByText('已领的').click();
  await window.getByRole('table').getByRole('link').first().click();
  const claims = window.getByRole('region', { name: '应享' });
  await expect(claims.getByText('已领')).toBeVisible();
  await claims.getByRole('button', { name: /^结束领取/ }).click();
  await window.getByRole('radio', { name: '登记有误' }).check();
  await window.keyboard.press('Control+Enter');
  await expect(claims.getByText('可以申请')).toBeVisible();
});
