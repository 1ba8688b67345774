// A resident calls a number of the order sheet: it is taken down, and an errand does not end while a paper is out.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a service is ordered by its number, and an errand ends when every paper is back', async ({ start }) => {
  const { window } = await start('--demo', '--at=/orders');
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
