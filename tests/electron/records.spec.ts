// The record of a volunteer in the window: what they were given and what was said of them, by keyboard, and all of it on paper.
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

const part = (window: Page, name: string) => window.getByRole('region', { name, exact: true });

async function openForm(window: Page, section: string, button: string | RegExp) {
  await part(window, section).getByRole('button', { name: button }).focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a commendation is written down, put right and taken back by keyboard alone, and says what is missing', async ({
  start,
}) => {
  const { window } = await start('--demo', '--at=/volunteers/6');
  await expect(part(window, '表彰奖励')).toContainText('还没有登记');
  const dialog = await openForm(window, '表彰奖励', '登记表彰');
  await expect(dialog.getByLabel('得了什么')).toBeFocused();
  await window.keyboard.press('Control+Enter');
  for (const words of ['例如：优秀志愿者', '请填写授予单位']) await expect(dialog.getByText(words)).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.type('优秀志愿者');
  await window.keyboard.press('Enter');
  await window.keyboard.type('徐家湾街道办事处');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(part(window, '表彰奖励')).toContainText('优秀志愿者');
  const again = await openForm(window, '表彰奖励', /^更正徐家湾街道办事处/);
  await again.getByLabel('得了什么').fill('最美志愿者');
  // A day that is typed is saved as it was typed, however soon after it.
  await again.getByLabel('哪一天').focus();
  await window.keyboard.press('Control+A');
  await window.keyboard.type('2026-3-5');
  await window.keyboard.press('Control+Enter');
  await expect(again).toBeHidden();
  await expect(part(window, '表彰奖励')).toContainText('最美志愿者');
  await expect(part(window, '表彰奖励')).toContainText('2026年3月5日');
  const back = await openForm(window, '表彰奖励', /^撤回徐家湾街道办事处/);
  await back.getByRole('radio', { name: '记错了人' }).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Control+Enter');
  await expect(back).toBeHidden();
  await expect(part(window, '表彰奖励')).toContainText('撤回：记错了人');
  await expect(part(window, '表彰奖励').getByRole('button', { name: /^撤回/ })).toHaveCount(0);
});

test('an evaluation is in a word or a sentence; training waits for review; the five parts stand on paper', async ({ start }) => {
  const { window } = await start('--demo', '--at=/volunteers/1');
  await expect(part(window, '评价')).toContainText('每次都第一个到');
  const dialog = await openForm(window, '评价', '登记评价');
  await dialog.getByRole('radio', { name: '不分档' }).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Control+Enter');
  await expect(dialog.getByText('或者在下面写一句评语')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await dialog.getByLabel('评语').fill('有求必应');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(part(window, '评价')).toContainText('有求必应');
  const course = await openForm(window, '培训', '登记培训');
  await course.getByLabel('从几点').fill('09:00');
  await course.getByLabel('到几点').fill('11:00');
  await course.getByLabel('什么培训，哪里办的').fill('红十字会救护员培训');
  await course.getByLabel('哪一天').fill('2026-03-07');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Control+Enter');
  await expect(course).toBeHidden();
  await expect(part(window, '服务时长和积分')).toContainText('待审核');
  await window.getByRole('button', { name: '印服务记录' }).click();
  const ask = window.getByRole('dialog', { name: '志愿服务记录' });
  await expect(ask.getByText('10001')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await ask.getByRole('button', { name: '生成并预览' }).click();
  const paper = window.frameLocator('iframe');
  for (const words of ['一、个人基本信息', '二、志愿服务情况', '三、培训', '四、表彰奖励', '五、评价', '有求必应'])
    await expect(paper.getByText(words).first()).toBeVisible();
});

test('how good an activity was is said on its card and taken back; commendations of everybody are a list', async ({ start }) => {
  const { window } = await start('--demo', '--at=/activities/1');
  const facts = part(window, '活动内容');
  await expect(facts).toContainText('服务对象：满意，扶手都擦到了');
  await window.getByRole('button', { name: '服务评价' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: '基本满意' }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(facts).toContainText('服务对象：基本满意');
  await window.getByRole('button', { name: '服务评价' }).click();
  await window.getByRole('button', { name: '撤回评价' }).click();
  const sure = window.getByRole('dialog', { name: '撤回这次活动的评价？' });
  await expect(sure.getByRole('button', { name: '取消' })).toBeFocused();
  await sure.getByRole('button', { name: '撤回评价' }).click();
  await expect(sure).toBeHidden();
  await expect(facts).not.toContainText('基本满意');
  await window.evaluate(() => {
    location.hash = '/volunteers?view=commendations';
  });
  await expect(window.getByRole('row', { name: /最美志愿者提名/ })).toBeVisible();
  await expect(window.getByText('3 人 4 项')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});
