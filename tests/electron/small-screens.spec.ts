// Heads over fifty set Windows to 125 % or 150 %, which leaves 1093×518 or 911×432 of a screen of 1366×768. Nothing lies outside.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FACTORS, outOfReachAt, SMALL_AND_BACK } from './reach';
import { screens } from './routes';
import { buildingsByPattern, headAndKey, placeAndStation } from './steps';

test('the window opens no larger than the screen has room, and may be as small as 150 % leaves', async ({ start }) => {
  const { app } = await start('--force-device-scale-factor=1.5');
  const { own, room, least } = await app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { own: window?.getBounds(), room: screen.getPrimaryDisplay().workArea, least: window?.getMinimumSize() ?? [] };
  });
  expect(own?.width).toBeLessThanOrEqual(room.width + 1);
  expect(own?.height).toBeLessThanOrEqual(room.height + 1);
  expect(least[0]).toBeLessThanOrEqual(911);
  expect(least[1]).toBeLessThanOrEqual(464);
});

/** The walk goes from one factor to the other and back: half as many changes. */
const inTurn = (factors: readonly number[], at: number) => (at % 2 === 0 ? factors : factors.toReversed());
const inWords = (factors: readonly number[]) => factors.map((factor) => `${factor * 100} %`).join(' and ');

const goTo = (window: Page, route: string) =>
  window.evaluate((to) => {
    location.hash = to;
  }, route);

const isLarge = (window: Page) => window.evaluate(() => document.documentElement.hasAttribute('data-large'));

for (const [letters, factors] of [
  ['ordinary', FACTORS],
  ['large', [1.5]],
] as const) {
  test(`on every screen of a station everything is within reach at ${inWords(factors)}, in ${letters} letters`, async ({
    start,
  }) => {
    const desk = await start('--demo');
    const { window } = desk;
    if (letters === 'large') {
      const who = window.getByRole('button', { name: /^当前使用人/ });
      // Until its menu is there, it only shows who sits here.
      await expect(who).toBeEnabled();
      await who.press('Enter');
      await window.getByRole('menuitem', { name: '换成大字' }).press('Enter');
    }
    await expect.poll(() => isLarge(window)).toBe(letters === 'large');
    for (const [at, [route, heading]] of Object.entries(screens).entries()) {
      await goTo(window, route);
      await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      expect(await outOfReachAt(desk, window, inTurn(factors, at)), route).toEqual([]);
    }
  });
}

/** Where a dialog or drawer opens, and by which button: forms long and short, questions, wizards, drawers, lists with a foot. */
const dialogs: [route: string, button: string | RegExp][] = [
  ['/', /^志愿者签到/],
  ['/residents', '登记居民'],
  ['/residents', '更多条件'],
  ['/residents', '选择栏目'],
  ['/residents', '打印'],
  ['/residents', '谭文芳'],
  ['/residents/1', '更正'],
  ['/residents/1', '分户'],
  ['/households/1', '分户'],
  ['/groups', '修改独居老人'],
  ['/groups', '停用独居老人'],
  ['/entitlements', '添加一项'],
  ['/checkup/samePhone', '对照'],
  ['/picture', /^101，/],
  ['/sweeps', '发起摸排'],
  ['/consultations', '发起征求意见'],
  ['/meetings', '安排会议'],
  ['/agreements', '立卷'],
  ['/orders', '登记诉求'],
  ['/orders/setup?view=holidays', '导入'],
  ['/catalogue', '添服务'],
  ['/visits', '登记走访'],
  ['/chiefs', '指定楼栋长'],
  ['/chiefs/duties', /^怎么记/],
  ['/chiefs/evaluations', '董红婷'],
  ['/volunteers', '登记志愿者'],
  ['/volunteers', '导入'],
  ['/volunteers', '印志愿者卡'],
  ['/gifts', '添加礼品或服务'],
  ['/activities', '安排活动'],
  ['/hours', '补登时长'],
  ['/certificates', '出具证明'],
  ['/notices', '起草通知'],
  ['/papers', '新的联系卡'],
  ['/wall', '写制度'],
  ['/guides', '写办事指南'],
  ['/zones', '加影响范围'],
  ['/station/fields', '自己写一个'],
];

test('no dialog is larger than the window at 125 % and 150 %, and what it ends with is in sight', async ({ start }) => {
  const desk = await start('--demo');
  const { window } = desk;
  for (const [at, [route, button]] of dialogs.entries()) {
    await goTo(window, route);
    await window.getByRole('main').getByRole('button', { name: button, exact: true }).first().press('Enter');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await outOfReachAt(desk, window, inTurn(FACTORS, at)), `${route} ${button}`).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
  }
});

test('before there is a ledger, and before it is opened, everything is within reach at 125 % and 150 %', async ({ start }) => {
  const desk = await start();
  const { window } = desk;
  const looked = async (heading: string | RegExp) => {
    await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    expect(await outOfReachAt(desk, window, SMALL_AND_BACK), String(heading)).toEqual([]);
  };
  await looked(/^小区工作站/);
  await window.getByRole('button', { name: '新建汇总台' }).click();
  await looked('新建汇总台');
  await window.getByRole('button', { name: '返回' }).click();
  await placeAndStation(window);
  await looked('楼栋');
  await buildingsByPattern(window);
  await looked('楼栋');
  await window.getByRole('button', { name: '下一步' }).click();
  await looked('站长');
  await headAndKey(window, () => looked('恢复码'));
  await window.keyboard.press('Control+l');
  await looked('青门新区工作站');
});
