// Cards go out to a chief, come back, and are typed in by keyboard; what somebody needs becomes a request in one click, and both know.
import { cardNumber } from '../../shared/rules/visit-card';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

/** Twenty seconds at two keys a second: somebody who looks from the card to the keyboard and back. */
const KEYS_IN_20_S = 40;
/** What an input method takes for 水管漏. */
const PINYIN = 'shuiguanlou ';

test('a card that came back is entered within twenty seconds of keys, and what is needed becomes a request', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/visits');
  const { keyboard } = window;
  await window.getByText('按楼栋长').click();
  await window
    .getByRole('button', { name: /^打印走访卡：/ })
    .first()
    .click();
  await expect(window.getByRole('dialog').getByLabel(/^哪位楼栋长/)).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: /^走访卡（/ })).toBeVisible();
  await window.evaluate(() => {
    location.hash = '/visits/cards';
  });
  await expect(window.getByLabel('卡号')).toBeFocused();
  let keys = 0;
  for (const line of [cardNumber(1), '', '1', '2', '3']) {
    await keyboard.type(line);
    await keyboard.press('Enter');
    keys += line.length + 1;
  }
  await keyboard.insertText('水管漏');
  await expect(window.getByText('最晚')).toBeVisible();
  await keyboard.press('Enter');
  keys += PINYIN.length + 1;
  expect(keys).toBeLessThan(KEYS_IN_20_S);
  await expect(window.getByText('这次录了 1 张')).toBeVisible();
  await expect(window.getByLabel('卡号')).toBeFocused();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('list', { name: '这次录的' }).getByRole('link').click();
  await window.getByRole('button', { name: '转诉求：家里维修' }).last().click();
  await window
    .getByRole('link', { name: /转成诉求$/ })
    .last()
    .click();
  await expect(window.getByText('家里维修：水管漏').last()).toBeVisible();
  await window.getByRole('dialog').getByRole('link', { name: '走访', exact: true }).click();
  await expect(window.getByRole('dialog').getByText(/转成/)).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});
