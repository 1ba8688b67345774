// An office above the stations, from the first start: its desk, the parcels of a folder, what they come to, and its own upward. axe
// finds nothing on any of its screens, and none of them speaks of a station's head, a ledger or residents.
import path from 'node:path';
import { faultsOf } from './axe';
import { answerOpenDialog, answerSaveDialog, expect, test } from './fixtures';
import { exchangeCards, fillFolder, foundOffice, sample } from './offices';
import { outOfReachAt, SMALL_AND_BACK } from './reach';
import { open } from './steps';

test('an office takes in what its stations send, refuses the rest with the reason, and hands up its own', async ({ start }) => {
  const desk = await start();
  const { window, data } = desk;
  const looked = async (heading: string) => {
    await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    await expect(window.locator('body')).not.toContainText(/站长|台账|楼栋长|本站|打开工作站/);
    expect(await faultsOf(window), heading).toEqual([]);
    expect(await outOfReachAt(desk, window, SMALL_AND_BACK), heading).toEqual([]);
  };
  const go = (to: string) =>
    window.evaluate((hash) => {
      location.hash = hash;
    }, to);
  await foundOffice(window);
  await looked('汇总台');
  const rail = window.getByRole('navigation', { name: '主导航' });
  await expect(rail.getByRole('link')).toHaveText(['汇总台', '报送包', '上下级', '打印中心', '账号', '备份', '审计', '设置']);
  const openKey = await exchangeCards(window);
  await open(window, '汇总台');
  await window.getByRole('button', { name: '列入单位' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('代码和名称').fill(sample.map(({ sender }) => `${sender.code} ${sender.name}`).join('\n'));
  await dialog.getByRole('button', { name: '列入' }).click();
  await answerOpenDialog(desk, fillFolder(desk, openKey));
  await window.getByRole('button', { name: '收一个文件夹' }).click();
  const outcome = window.getByRole('status').filter({ hasText: '收下5个，已收过0个，没有收4个。' });
  for (const why of [
    '重放.station：这个序号已经收过',
    '别处的.station：这个报送包是封给别的',
    '不认识.station：不认识',
    '改动过.station：这个报送包不完整',
  ])
    await expect(outcome).toContainText(why);
  await looked('汇总台');
  await window.getByRole('button', { name: '知道了' }).click();
  const people = (sample[0]?.figures[0]?.value ?? 0) + (sample[1]?.figures[0]?.value ?? 0) + 7;
  await expect(window.getByRole('row', { name: new RegExp(`人数 ${people} 人`) })).toBeVisible();
  await window.getByRole('button', { name: '谁没报' }).press('Enter');
  const members = window.getByRole('region', { name: '单位' });
  await expect(members.getByRole('row')).toHaveText([/情况/, /第3小区工作站.*逾期未报/, /第4小区工作站.*逾期未报/]);
  await expect(members.getByRole('heading', { name: '单位' })).toBeInViewport();
  await go('/rollup/differences?view=corrections');
  await expect(window.getByRole('row', { name: /第1小区工作站 更正1 人数.*\+7/ })).toBeVisible();
  await looked('差异');
  await go('/rollup/arrivals?view=refused');
  await expect(window.getByRole('row', { name: /改动过.station/ })).toBeVisible();
  await looked('收报送包的记录');
  await go('/rollup/1');
  await window.getByRole('button', { name: '人数', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /1号楼/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await go('/rollup');
  await window.getByRole('button', { name: '人数', exact: true }).click();
  await dialog.getByText('怎么数、版本和代码').click();
  await expect(dialog.getByText(/第1版，.*起用。指标代码 residents/)).toBeVisible();
  await dialog.getByRole('button', { name: '第1小区工作站' }).click();
  await expect(window.getByRole('row', { name: /1号楼/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(1);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await window.getByRole('button', { name: '做报送包' }).click();
  const file = path.join(data, 'up.station');
  await answerSaveDialog(desk, file);
  await expect(dialog.getByText(/2家相加/)).toBeVisible();
  await dialog.getByRole('button', { name: '做报送包' }).click();
  await expect(dialog).toHaveCount(0);
  await go('/parcels');
  await expect(window.getByRole('row', { name: /未央区.*已存为up.station/ })).toBeVisible();
  for (const screen of ['报送包', '上下级', '账号', '备份', '审计', '设置']) {
    await open(window, screen);
    await looked(screen);
    if (['账号', '备份', '设置'].includes(screen)) await expect(window.locator('main')).not.toContainText(/小区|居民|工作站/);
  }
});
