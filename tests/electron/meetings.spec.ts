// A meeting from the form to a signed list, as the head does it.
import { dayInChina } from '../../shared/text';
import { faultsOf } from './axe';
import { ask } from './clerk';
import { expect, test } from './fixtures';

test('a meeting is arranged, somebody is listed and signs in, and a topic goes on its agenda', async ({ start }) => {
  const { window } = await start('--demo', '--at=/meetings');
  await window.getByRole('button', { name: '安排会议' }).click();
  const form = window.getByRole('dialog', { name: '安排会议' });
  await form.getByLabel('会议名称').fill('楼道堆物议事会');
  await form.getByLabel('地点').fill('小院议事厅');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: /楼道堆物议事会/, level: 1 })).toBeVisible();
  await window.getByRole('button', { name: '排上议题' }).click();
  const topics = window.getByRole('dialog', { name: '排上议题' });
  await topics.getByRole('checkbox', { name: /充电桩/ }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('6. 电动车充电桩不够')).toBeVisible();
  await window.getByRole('tab', { name: /^参会人/ }).click();
  await window.getByRole('button', { name: '加参会人' }).click();
  const list = window.getByRole('dialog', { name: '加参会人' });
  await list.getByRole('checkbox', { name: /周敏/ }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await window.getByRole('button', { name: '周敏：到会' }).click();
  await expect(window.getByText('过半数', { exact: true })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('堆物');
  await expect(window.getByRole('option', { name: /楼道堆物议事会/ })).toBeVisible();
});

test('a long title keeps a date in it on one line, however wide it is', async ({ start }) => {
  const { window } = await start('--demo', '--at=/meetings');
  await expect(window.getByRole('heading', { level: 1, name: '会议' })).toBeVisible();
  const title = '物业服务合同续签和电梯更新改造2026年11月22日业主代表联席会';
  const heldOn = dayInChina(new Date().toISOString());
  const at = { heldOn, startsAt: '15:00', endsAt: '16:30', place: '小院议事厅' };
  const { id } = await ask<{ id: number }>(window, 'meetings.add', { kind: 'other', title, ...at });
  await window.evaluate((to) => {
    location.hash = `/meetings/${to}`;
  }, id);
  const heading = window.getByRole('heading', { level: 1, name: title });
  await expect(heading).toBeVisible();
  const lines = await heading.getByText('2026年11月22日', { exact: true }).evaluate((date) => {
    const around = date.closest('h1') as HTMLElement;
    return Array.from({ length: 80 }, (_, step) => {
      around.style.width = `${240 + step * 8}px`;
      return date.getClientRects().length;
    });
  });
  expect(new Set(lines)).toEqual(new Set([1]));
});
