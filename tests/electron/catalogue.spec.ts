// A resident says what is wrong, or calls a number of the order sheet: taken down by keys alone within a minute; and an errand does not
// end while a paper is out.
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

/** A slow clerk: fifty characters a minute, each by three letters of its sound and the key that chooses it. */
const KEYS_A_MINUTE = 200;
const KEYS_A_CHARACTER = 4;

/** Types, and counts the keys a hand would have struck. */
function handOn({ keyboard }: Page) {
  const hand = {
    keys: 0,
    async press(...names: string[]) {
      for (const name of names) await keyboard.press(name);
      hand.keys += names.length;
    },
    async type(words: string) {
      for (const letter of words) hand.keys += letter > '\u007f' ? KEYS_A_CHARACTER : 1;
      await keyboard.type(words);
    },
  };
  return hand;
}

/** The light of 3号楼 is out: said by phone, mended while she waited. */
async function takeDown(window: Page, onPlace: () => Promise<void>) {
  const hand = handOn(window);
  const dialog = window.getByRole('dialog').last();
  await hand.press('Control+n');
  await expect(dialog.getByLabel('来访')).toBeFocused();
  await hand.press('ArrowRight', 'Enter', 'Enter');
  await hand.type('楼道灯不亮，看不清台阶');
  await hand.press('Tab');
  await hand.type('吴秀兰');
  await hand.press('Tab');
  await hand.type('13800138099');
  await hand.press('Enter');
  // Keys come faster here than from a hand: what a hand sees before it goes on is waited for.
  for (const [field, part, name, next] of [
    ['楼栋', '3', '3号楼', '单元'],
    ['单元', '2', '2单元', '房号'],
  ] as const) {
    await expect(dialog.getByLabel(field, { exact: true })).toBeFocused();
    await hand.type(part);
    await expect(window.getByTitle(name, { exact: true }).last()).toBeVisible();
    await hand.press('Enter');
    await expect(dialog.getByLabel(field, { exact: true })).toHaveAttribute('aria-expanded', 'false');
    await expect(dialog.getByLabel(next, { exact: true })).toBeEnabled();
    await hand.press('Enter');
  }
  await expect(dialog.getByLabel('房号', { exact: true })).toBeFocused();
  await hand.press('Enter', 'Enter');
  await hand.type('照明');
  await expect(window.getByTitle('公共照明', { exact: true }).last()).toBeVisible();
  await hand.press('Enter');
  await expect(dialog.getByLabel('类别', { exact: true })).toHaveAttribute('aria-expanded', 'false');
  await expect(dialog.getByLabel('哪一层')).toBeVisible();
  await onPlace();
  await hand.press('Enter');
  await hand.type('2');
  await hand.press('Enter', 'Enter', 'ArrowRight');
  await expect(dialog.getByLabel('怎么解决的')).toBeVisible();
  await hand.press('Enter');
  await hand.type('换了灯泡');
  await hand.press('Enter', 'Space', 'Enter');
  await hand.type('换好了，请看看');
  await hand.press('Control+Enter');
  return hand.keys;
}

test('a light that is out is taken down by keys within a minute, a service is ordered by its number, and an errand ends when every paper is back', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/orders');
  await expect(window.getByRole('button', { name: '登记诉求' })).toBeVisible();
  const again: string[] = [];
  for (const round of [1, 2]) {
    const keys = await takeDown(window, async () => {
      // The first one is alone; the second hears that somebody said the same.
      if (round === 2) again.push(await window.getByText(/^最近15天里有相近的/).innerText());
    });
    expect((keys / KEYS_A_MINUTE) * 60).toBeLessThanOrEqual(60);
    const card = window.getByRole('dialog').last();
    await expect(card.getByText('换了灯泡').first()).toBeVisible();
    await expect(card).toContainText('已办结');
    await expect(card).toContainText('哪一层');
    await window.keyboard.press('Escape');
    await expect(card).toBeHidden();
  }
  expect(again).toHaveLength(1);

  await window.getByRole('button', { name: '登记诉求' }).click();
  const dialog = window.getByRole('dialog').last();
  await dialog.getByLabel(/^点单页上的编号/).fill('101');
  await expect(dialog.getByRole('status')).toContainText('楼道灯报修');
  await expect(dialog.getByLabel('什么事')).toHaveValue('楼道灯报修');
  await dialog.getByLabel('谁说的').fill('周桂香');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('101号 楼道灯报修')).toBeVisible();
  await window.evaluate(() => {
    location.hash = '/errands/1';
  });
  await window.getByRole('button', { name: '办好了' }).click();
  await window.getByLabel('办成什么样').fill('卡领到了');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('还有证件没有还：一寸照片2份。请先还给本人，再结束。')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});
