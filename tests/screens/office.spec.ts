// The pictures of an office above the stations.
import { answerOpenDialog, expect, test } from '../electron/fixtures';
import { exchangeCards, fillFolder, foundOffice, sample } from '../electron/offices';
import { open } from '../electron/steps';
import { picture } from './picture';

test('the screens of an office', async ({ start }) => {
  const desk = await start();
  const { window } = desk;
  await foundOffice(window);
  const folder = fillFolder(desk, await exchangeCards(window));
  await picture(window, 'office-cards');
  await open(window, '汇总台');
  await window.getByRole('button', { name: '列入单位' }).click();
  await window.getByLabel('代码和名称').fill(sample.map(({ sender }) => `${sender.code} ${sender.name}`).join('\n'));
  await window.getByRole('dialog').getByRole('button', { name: '列入' }).click();
  await answerOpenDialog(desk, folder);
  await window.getByRole('button', { name: '收一个文件夹' }).click();
  await expect(window.getByText(/^收下5个/)).toBeVisible();
  await picture(window, 'office-received');
  await window.getByRole('button', { name: '知道了' }).click();
  await picture(window, 'office-board');
  await window.getByRole('button', { name: '做报送包' }).click();
  await expect(window.getByText(/2家相加/)).toBeVisible();
  await picture(window, 'office-send');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '看差异' }).click();
  await expect(window.getByRole('heading', { name: '差异' })).toBeVisible();
  await picture(window, 'office-differences');
});
