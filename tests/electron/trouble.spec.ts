// A file that breaks, and a file that cannot be written: what the head sees, and how she gets her names back.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import { outOfReachAt, SMALL_AND_BACK } from './reach';
import { foundByWizard, PASSWORD } from './steps';

const PAGE = 4096;

test('a damaged station says what happened, is salvaged, and its buildings are back', async ({ start, data }) => {
  const first = await start();
  await foundByWizard(first.window);
  await first.app.close();

  const file = path.join(data, 'station', 'station.db');
  const bytes = readFileSync(file);
  const handle = openSync(file, 'r+');
  // The end of the file: rooms and their indexes.
  for (let page = Math.floor((bytes.length / PAGE) * 0.9); page < bytes.length / PAGE; page += 3) {
    writeSync(handle, Buffer.alloc(64, 9), 0, 64, page * PAGE + 500);
  }
  closeSync(handle);
  const damaged = readFileSync(file);

  const desk = await start();
  const { window } = desk;
  await window.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await window.getByRole('button', { name: '打开', exact: true }).click();
  await expect(window.getByRole('heading', { name: '资料文件坏了，先别着急' })).toBeVisible();
  await expect(window.getByText('坏的文件原样留着')).toBeVisible();
  if (process.env.DOORSTEP_LOOK) await window.screenshot({ path: `${process.env.DOORSTEP_LOOK}/damaged.png` });
  expect(await outOfReachAt(desk, window, SMALL_AND_BACK)).toEqual([]);
  await window.getByRole('button', { name: '开始抢救' }).click();
  const table = window.getByRole('table', { name: '抢救的结果' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('row', { name: /^楼栋 13 / })).toBeVisible();
  if (process.env.DOORSTEP_LOOK) await window.screenshot({ path: `${process.env.DOORSTEP_LOOK}/salvaged.png`, fullPage: true });
  expect(await outOfReachAt(desk, window, SMALL_AND_BACK)).toEqual([]);
  await window.getByRole('button', { name: '用抢救出来的打开' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  expect(damaged.length).toBe(bytes.length);
});
