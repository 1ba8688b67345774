// A period on its way up through two people: what is odd is explained, one draws up and the other approves, the figures stand.
import type { Page } from '@playwright/test';
import { periodBefore, periodOf, periodWords } from '../../shared/rules/period';
import { dayInChina } from '../../shared/text';
import { faultsOf } from './axe';
import { ask, convene } from './clerk';
import { expect, test } from './fixtures';
import { ownPassword, signIn } from './people';
import { choose, foundByWizard, open, PASSWORD } from './steps';

const OWN = '桂花巷口第三棵树';
const day = dayInChina(new Date().toISOString());
const month = periodOf('month', day);
const title = `${periodWords(month)}上报汇总`;

/** Last month went up with nobody registered; by now there are twelve volunteers and a meeting. */
async function twoMonths(window: Page): Promise<void> {
  const { id } = await ask<{ id: number }>(window, 'reports.draft', { period: periodBefore(month) });
  await ask(window, 'reports.approveOwn', { id });
  const names = [...'赵钱孙李周吴郑王冯陈褚卫'].map((family) => `${family}志远`);
  for (const name of names) await ask(window, 'volunteers.register', { who: { name }, on: day });
  await convene(window);
}

/** 新增账号 of a deputy. Returns the password the screen tells once. */
async function addDeputy(window: Page): Promise<string> {
  await open(window, '账号');
  await window.getByRole('button', { name: '新增账号' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('张副站长');
  await dialog.getByRole('radio', { name: /副站长/ }).check();
  await dialog.getByRole('button', { name: '新增', exact: true }).click();
  const password = await window.getByTestId('first-password').innerText();
  await window.getByRole('button', { name: '记下了' }).click();
  return password;
}

/** A word to everything that looks odd, until nothing is left to be explained. */
async function explain(window: Page): Promise<void> {
  const unexplained = window.getByRole('region', { name: '要看一看' }).getByRole('button').filter({ hasText: '写说明' });
  for (let left = await unexplained.count(); left > 0; left -= 1) {
    await unexplained.first().click();
    await window.getByRole('dialog').getByLabel('说明').fill('集中登记，核对过。');
    await window.getByRole('button', { name: '记下' }).click();
    await expect(unexplained).toHaveCount(left - 1);
  }
}

async function registerResident(window: Page): Promise<void> {
  await open(window, '台账');
  await window.getByRole('button', { name: '登记居民' }).click();
  const dialog = window.getByRole('dialog');
  await choose(dialog, '楼栋', '1号楼');
  await choose(dialog, '单元', '1单元');
  await choose(dialog, '房号', '101');
  await dialog.getByLabel('姓名').fill('欧阳秋实');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(window.getByText('已登记欧阳秋实。')).toBeVisible();
}

const openReport = async (window: Page) => {
  await open(window, '报送');
  await window.getByRole('button', { name: title, exact: true }).click();
};

test('a period is explained by one, approved by another, and stands while the ledger goes on', async ({ desk }) => {
  const { window } = desk;
  await foundByWizard(window);
  await twoMonths(window);
  const first = await addDeputy(window);
  const residents = window.getByRole('row', { name: /^人数/ });

  await test.step('the dictionary says what a figure is', async () => {
    await open(window, '指标');
    await expect(window.getByRole('row', { name: /会议 次/ }).first()).toContainText('期内召开、没有取消的会议');
    expect(await faultsOf(window)).toEqual([]);
  });

  await test.step('a figure opens the rows it counts', async () => {
    await open(window, '汇总');
    await window.getByRole('button', { name: '会议 1次，看名单' }).click();
    await expect(window.getByRole('dialog', { name: '会议：数到的是这些' }).getByRole('link')).toContainText('楼道堆物议事会');
    await window.keyboard.press('Escape');
  });

  await test.step('who draws it up explains what jumped, and may not approve it', async () => {
    await window.getByRole('button', { name: '送审' }).click();
    await window.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await expect(window.getByText(/“登记志愿者”.*本期是12人，多12人。请写明原因。/)).toBeVisible();
    await expect(window.getByText(/等站里另一位审核/)).toBeVisible();
    await expect(window.getByRole('button', { name: '审核通过' })).toHaveCount(0);
    await explain(window);
    expect(await faultsOf(window)).toEqual([]);
  });

  await test.step('somebody else looks at the rows and approves', async () => {
    await window.keyboard.press('Control+l');
    await signIn(window, '张副站长', first);
    await ownPassword(window, first, OWN);
    await openReport(window);
    await window.getByRole('button', { name: '会议 1次，看名单' }).click();
    await expect(window.getByRole('dialog').getByText(/按现在的台账列出/)).toBeVisible();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: '审核通过' }).click();
    await window.getByRole('button', { name: '审核定稿' }).click();
    await expect(window.getByText(/李站长制表，张副站长于.*审核定稿/)).toBeVisible();
    const found = window.getByRole('region', { name: '看过的' });
    await expect(found).toContainText('多12人。 原因：集中登记，核对过。');
    await expect(found).not.toContainText('请写明原因');
    await expect(window.getByRole('region', { name: '和现在的台账比' })).toContainText('没有差别。');
  });

  await test.step('what is written later shows as a difference and leaves the frozen figures', async () => {
    await registerResident(window);
    await openReport(window);
    const differs = window.getByRole('region', { name: '和现在的台账比' });
    await expect(differs.getByRole('row', { name: /人数 0 人 1 人/ })).toBeVisible();
    await expect(residents.filter({ hasText: '在册' })).toContainText('0人');
    expect(await faultsOf(window)).toEqual([]);
  });

  await test.step('the difference goes up as a correction beside the first', async () => {
    await window.getByRole('button', { name: '做更正' }).click();
    await window.getByRole('radio', { name: '补录了以前的记录' }).check();
    await window.getByRole('dialog').getByRole('button', { name: '做更正' }).click();
    await expect(window.getByRole('heading', { level: 1, name: `${title}（更正1）` })).toBeVisible();
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expect(residents.filter({ hasText: '在册' })).toContainText('1人');
    await window.keyboard.press('Control+l');
    await signIn(window, '李站长', PASSWORD);
    await openReport(window);
    await expect(residents.filter({ hasText: '在册' })).toContainText('0人');
  });
});
