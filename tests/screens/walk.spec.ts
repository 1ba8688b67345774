// Leaves a picture of every screen in docs/screens, taken in the real window at 1366×768: `npm run screens`.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from '../electron/fixtures';
import { enrol, openKiosk, press, scan } from '../electron/front-desk';
import { buildingsByPattern, fixture, importSheet, open, placeAndStation } from '../electron/steps';

const folder = process.env.DOORSTEP_SCREENS ?? 'docs/screens';
const picture = (window: Page, name: string) =>
  window.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });

test('welcome and wizard', async ({ start }) => {
  test.setTimeout(180_000);
  const { window } = await start();
  await expect(window.getByRole('button', { name: /新建工作站/ })).toBeVisible();
  await picture(window, 'welcome');
  await placeAndStation(window);
  await buildingsByPattern(window);
  await picture(window, 'wizard-buildings');
});

test('the screens of the demo station', async ({ start }) => {
  test.setTimeout(300_000);
  const desk = await start('--demo');
  const { window } = desk;
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 60_000 });
  await picture(window, 'today');
  await open(window, '台账');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  await picture(window, 'residents');
  await window.getByRole('table').getByRole('row').nth(1).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await picture(window, 'resident-card');
  await window.keyboard.press('Escape');
  await open(window, '住户');
  await window.getByRole('table').getByRole('row').nth(1).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await picture(window, 'household-card');
  await window.keyboard.press('Escape');
  await open(window, '查询');
  await expect(window.getByRole('button', { name: /^存下/ })).toHaveCount(4);
  await picture(window, 'queries');
  await open(window, '快速登记');
  await expect(window.getByLabel('第1人姓名')).toBeFocused();
  await window.keyboard.type('李芳');
  await window.keyboard.press('Enter');
  await window.keyboard.type('11010519491231002X');
  await expect(window.getByText('1949年12月31日')).toBeVisible();
  await picture(window, 'entry');
  await open(window, '特殊群体');
  await expect(window.getByRole('link', { name: '独居老人' })).toBeVisible();
  await picture(window, 'groups');
  await open(window, '应享未享');
  await expect(window.getByRole('button', { name: /^记结果/ }).first()).toBeVisible();
  await picture(window, 'entitlements');
  await open(window, '楼栋图');
  await expect(window.getByRole('region', { name: '1单元' })).toBeVisible();
  await picture(window, 'building');
  await open(window, '服务目录');
  await expect(window.getByText('楼道灯报修')).toBeVisible();
  await picture(window, 'catalogue');
  await open(window, '代办');
  await window.getByText('代办2026-0001').first().click();
  await expect(window.getByRole('heading', { name: '借来的证件' })).toBeVisible();
  await picture(window, 'errand-card');
  await open(window, '心愿');
  await expect(window.getByText('想要一根四脚拐杖').first()).toBeVisible();
  await picture(window, 'wishes');
  await open(window, '体检');
  await expect(window.getByText(/处要核对$/).first()).toBeVisible();
  await picture(window, 'checkup');
  await window.getByRole('link', { name: /^同一个电话/ }).click();
  await window.getByRole('button', { name: '对照' }).first().click();
  await expect(window.getByRole('dialog', { name: '对照两条记录' }).getByRole('radio').first()).toBeVisible();
  await picture(window, 'merging');
  await window.keyboard.press('Escape');
  await open(window, '积分兑换');
  await expect(window.getByRole('button', { name: '兑换：毛巾' })).toBeVisible();
  await picture(window, 'gifts');
  await open(window, '摸排');
  await window.getByRole('button', { name: '电动自行车排查' }).click();
  await expect(window.getByRole('region', { name: '收到多少' })).toContainText('有矛盾');
  await picture(window, 'sweep');
  await open(window, '征求意见');
  await window.getByRole('button', { name: '1号楼加装电梯' }).click();
  await expect(window.getByRole('region', { name: '统计' })).toContainText('参与表决');
  await picture(window, 'consultation');
  await open(window, '志愿者');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(49);
  await window.getByRole('table').getByRole('row').nth(1).click();
  await expect(window.getByRole('dialog').getByText('专长和证书')).toBeVisible();
  await picture(window, 'volunteers');
  await window.keyboard.press('Escape');
  await open(window, '活动');
  await expect(window.getByText('志愿者到场')).toBeVisible();
  await picture(window, 'activities');
  await open(window, '会议');
  await window.getByRole('button', { name: '助餐点议事会' }).click();
  await expect(window.getByRole('tab', { name: /^议程/ })).toBeVisible();
  await picture(window, 'meeting');
  await open(window, '协议');
  await expect(window.getByRole('button', { name: '立卷' })).toBeVisible();
  await picture(window, 'agreements');
  await window.getByRole('button', { name: /^调解.*2号$/ }).click();
  await expect(window.getByText('水电工看过').first()).toBeVisible();
  await picture(window, 'agreement');
  await open(window, '办事指南');
  await window.getByRole('button', { name: '老年优待证办理' }).click();
  await expect(window.getByRole('dialog').getByText('有人问过')).toBeVisible();
  await picture(window, 'guides');
  await window.keyboard.press('Escape');
  await window.evaluate(() => {
    location.hash = '/notices';
  });
  await expect(window.getByRole('button', { name: '电梯检修通知' })).toBeVisible();
  await picture(window, 'notices');
  await window.getByRole('button', { name: '起草通知' }).click();
  await window.getByRole('button', { name: /^停水停电/ }).click();
  await expect(window.frameLocator('iframe').getByText('停水通知')).toBeVisible();
  await picture(window, 'notice');
  await window.evaluate(() => {
    location.hash = '/postings?show=all';
  });
  await expect(window.getByText('1张没撤')).toBeVisible();
  await picture(window, 'postings');
  await window.getByRole('button', { name: '影响范围' }).click();
  await expect(window.getByText('1号楼总阀')).toBeVisible();
  await picture(window, 'zones');
  await open(window, '楼栋长');
  await expect(window.getByRole('heading', { name: '楼栋长' })).toBeVisible();
  await picture(window, 'chiefs');
  await open(window, '设置');
  await window.getByRole('button', { name: '设置栏目' }).click();
  await expect(window.getByRole('button', { name: '自己写一个' })).toBeVisible();
  await picture(window, 'fields');
  await open(window, '时长审核');
  await expect(window.getByRole('heading', { name: '时长审核' })).toBeVisible();
  await picture(window, 'hours');
  await open(window, '积分');
  await expect(window.getByRole('heading', { name: '积分' })).toBeVisible();
  await picture(window, 'points');
  await open(window, '汇总');
  await expect(window.getByText('人数').first()).toBeVisible();
  await picture(window, 'summary');
  await open(window, '报送');
  await window.getByRole('table').getByRole('row').nth(1).click();
  await expect(window.getByRole('heading', { name: '和现在的台账比' })).toBeVisible();
  await picture(window, 'report');
  await open(window, '指标');
  await expect(window.getByRole('heading', { name: '指标', level: 1 })).toBeVisible();
  await picture(window, 'indicators');
  await open(window, '表格');
  await window.getByRole('table').getByRole('row').nth(1).click();
  await expect(window.getByRole('button', { name: /^B4 / })).toBeVisible();
  await picture(window, 'form');
  await open(window, '报送包');
  await expect(window.getByRole('button', { name: /记答复$/ }).first()).toBeVisible();
  await picture(window, 'parcels');
  await open(window, '上下级');
  await expect(window.getByRole('heading', { name: '本单位的名片' })).toBeVisible();
  await picture(window, 'correspondents');
  await open(window, '打印中心');
  await window.getByRole('button', { name: '新的联系卡' }).first().click();
  await window.getByRole('button', { name: /生成.*并预览/ }).click();
  await expect(window.getByRole('button', { name: '存为PDF' })).toBeVisible();
  await expect(window.frameLocator('iframe').getByText('楼栋长联系卡').first()).toBeVisible();
  await picture(window, 'paper-preview');
  await answerOpenDialog(desk, fixture('residents-328-988.xlsx'));
  await importSheet(window);
  await picture(window, 'import-preview');
});

test('the screens of safekeeping', async ({ start }) => {
  test.setTimeout(300_000);
  const { window } = await start('--demo');
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 60_000 });
  for (const [words, name] of [
    ['账号', 'accounts'],
    ['备份', 'backups'],
    ['隐私', 'privacy'],
    ['审计', 'audit'],
  ] as const) {
    await open(window, words);
    await expect(window.getByRole('heading', { name: words })).toBeVisible();
    await expect(window.getByRole('progressbar')).toHaveCount(0);
    await picture(window, name);
  }
});

test('the front desk', async ({ start }) => {
  test.setTimeout(120_000);
  const desk = await start('--demo');
  const volunteer = await enrol(desk.window, '王桂芝');
  const kiosk = await openKiosk(desk);
  await picture(kiosk, 'kiosk');
  await kiosk.getByRole('button', { name: '签到' }).click();
  await press(kiosk, volunteer.number.slice(0, 3));
  await picture(kiosk, 'kiosk-number');
  await scan(kiosk, volunteer);
  await expect(kiosk.getByRole('status')).toContainText('已签到');
  await picture(kiosk, 'kiosk-answer');
});
