// A relative asks for the file of a dead resident, then for erasure: paper first, then nothing is left to find.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { answerSaveDialog, expect, test } from './fixtures';
import { open } from './steps';

const pdfText = (file: string) => spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replace(/\s/g, '');

type Found = { id: number; name: string };

/** The first resident of the demo estate, who died today. */
const someoneDead = (page: Page): Promise<Found> =>
  page.evaluate(async () => {
    const list = JSON.parse(await window.desk.invoke('residents.list', { filter: {}, page: { size: 1 } }));
    const [person] = (list as { value: { rows: Found[] } }).value.rows;
    if (!person) throw new Error('the demo estate is empty');
    const on = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
    await window.desk.invoke('residents.recordDeath', { id: person.id, on });
    return person;
  });

const peopleFound = (page: Page, text: string): Promise<number[]> =>
  page.evaluate(async (wanted) => {
    const reply = JSON.parse(await window.desk.invoke('residents.search', { text: wanted, most: 50 }));
    return (reply as { value: Found[] }).value.map(({ id }) => id);
  }, text);

test('a dead resident gets a file on paper and is erased for good', async ({ start }) => {
  const desk = await start('--demo');
  const { window, data } = desk;
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  const { id, name } = await someoneDead(window);
  const card = () => window.evaluate((to) => location.assign(to), `#/residents/${id}`);

  await card();
  await window.getByRole('button', { name: '更多' }).click();
  await window.getByRole('menuitem', { name: '个人档案' }).click();
  await window.getByRole('dialog').getByText('近亲属要求查阅').click();
  await window.getByRole('dialog').getByRole('button', { name: '生成' }).click();
  const pdf = path.join(data, 'file.pdf');
  await answerSaveDialog(desk, pdf);
  await window.getByRole('button', { name: '存为PDF' }).click();
  await expect(window.getByText(/已保存到/)).toBeVisible();
  expect(pdfText(pdf)).toContain('我们登记了您哪些信息');
  expect(pdfText(pdf)).toContain(name);
  expect(pdfText(pdf)).toMatch(/\d{17}[\dX]|没有登记/);

  expect(await peopleFound(window, name)).toContain(id);
  await card();
  await window.getByRole('button', { name: '更多' }).click();
  await window.getByRole('menuitem', { name: '删除个人信息' }).click();
  await window.getByText('已迁出或去世，登记的目的已经实现').click();
  await window.getByLabel(/再写一遍姓名/).fill(name);
  await window.getByRole('button', { name: '删除', exact: true }).click();
  const asked = window.getByRole('dialog', { name: `删除${name}的个人信息？` });
  await expect(asked.getByRole('button', { name: '取消' })).toBeFocused();
  await asked.getByRole('button', { name: '删除个人信息' }).click();
  await expect(window.getByText('个人信息已删除')).toBeVisible();
  await window.getByRole('button', { name: '知道了' }).click();
  await expect(window.getByText('已删除的人 0001').first()).toBeVisible();
  expect(await peopleFound(window, name)).not.toContain(id);
});

test('what is held and why, requests and due people stand on one screen', async ({ start }) => {
  const { window } = await start('--demo');
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  await open(window, '隐私');
  for (const [view, words] of [
    ['登记了什么', '核对是不是同一个人，帮本人办事时填表'],
    ['到期资料', '迁出已满2年'],
    ['居民申请', '登记申请'],
  ] as const) {
    await window.getByText(view, { exact: true }).click();
    await expect(window.getByText(words).first()).toBeVisible();
    expect(await faultsOf(window)).toEqual([]);
  }
});
