// A meeting from the form to a signed list, as the head does it.
import { faultsOf } from './axe';
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
