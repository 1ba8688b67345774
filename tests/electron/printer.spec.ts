// Papers, saved and printed: the eye finds no difference, a stopped print goes on, an A3 sheet comes out as one, and a printer that has no
// such paper is warned of.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures';
import { differenceOf } from './pictures';

// A printer's A4 is 595 points wide, a browser's 594.96: thin lines may fall on the next dot.
const ROUNDING = 0.002;
/** Sheets of the demo station's contact cards. */
const CARDS = 20;

const paper = process.env.DOORSTEP_TEST_PRINTOUT ?? '';
const said = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
const wordsOf = (pdf: string) => said('pdftotext', pdf, '-');
const letters = (pdf: string) => wordsOf(pdf).replace(/[^\S\f]/g, '');
const pagesOf = (pdf: string) => wordsOf(pdf).split('\f').length - 1;
const printouts = () => readdirSync(paper).filter((name) => name.endsWith('.pdf'));

/** Presses the button and waits for what comes out. */
async function printed(window: Page): Promise<string> {
  const before = new Set(printouts());
  const fresh = () => printouts().filter((name) => !before.has(name));
  await window.getByRole('button', { name: /^(接着)?打印.*张$/ }).click();
  await expect(window.getByText(/已送到/)).toBeVisible();
  await expect.poll(fresh).toHaveLength(1);
  return path.join(paper, fresh()[0] ?? '');
}

async function testPageOn(window: Page, size: string): Promise<void> {
  await window.getByRole('button', { name: '打印机测试页' }).click();
  // The one that is chosen has the keys, not the first in the row.
  await expect(window.getByRole('radio', { name: 'A4' })).toBeFocused();
  await window.getByRole('radio', { name: size }).check();
  await window.keyboard.press('Control+Enter');
}

async function choose(window: Page, printer: string): Promise<void> {
  await window.getByRole('combobox', { name: '打印机' }).click();
  await window.getByTitle(printer, { exact: true }).last().click();
}

test.skip(!paper, 'this machine has no CUPS');

test('what the printer puts on paper is what was saved, word for word, from any sheet on', async ({ start, data }) => {
  const saved = path.join(data, 'cards.pdf');
  const desk = await start('--demo', '--at=/papers');
  const { window } = desk;
  await answerSaveDialog(desk, saved);
  await window.getByRole('button', { name: '新的联系卡' }).first().click();
  await window.getByRole('button', { name: /生成.*并预览/ }).click();
  await window.getByRole('button', { name: '存为PDF' }).click();
  await expect(window.getByText(/已保存到/)).toBeVisible();
  const sheet = await printed(window);
  expect(wordsOf(sheet)).toBe(wordsOf(saved));
  expect(letters(sheet)).toContain('楼栋长联系卡');
  expect(pagesOf(sheet)).toBe(CARDS);
  expect(differenceOf(saved, sheet)).toBeLessThan(ROUNDING);
  await window.getByLabel('从第几张').fill('18');
  await window.keyboard.press('Tab');
  const rest = await printed(window);
  expect(pagesOf(rest)).toBe(3);
  expect(wordsOf(rest)).toBe(wordsOf(saved).split('\f').slice(17).join('\f'));
  await expect(window.getByText('已打印第18到20张（PDF）')).toBeVisible();
});

test('an A3 sheet, laid across, comes out of the printer as A3', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  await window.getByRole('button', { name: '打印机测试页' }).click();
  await window.getByRole('radio', { name: 'A3' }).check();
  await window.getByRole('checkbox', { name: '横放' }).check();
  await window.keyboard.press('Control+Enter');
  const sheet = await printed(window);
  expect(said('pdfinfo', sheet)).toMatch(/Pages: +1\n[\s\S]*Page size: +842 x 1191 pts \(A3\)/);
  // The sheet lies across the paper: its letters are read from the other end.
  expect([...letters(sheet)].reverse().join('')).toContain('420×297毫米');
});

test('before an A3 sheet goes to a printer without A3 it says so, and of no other', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  await testPageOn(window, 'A3');
  const warning = window.getByRole('alert').filter({ hasText: '没有A3' });
  await expect(window.getByRole('button', { name: '打印1张' })).toBeEnabled();
  await expect(warning).toHaveCount(0);
  await choose(window, 'Small');
  await expect(warning).toHaveText(
    '这份要印在A3纸上，“Small”没有A3，印出来会缩小或缺边。请换一台能印A3的打印机，或者存为PDF拿去印。',
  );
  await choose(window, 'PDF');
  await expect(warning).toHaveCount(0);
});

test('a printer without A3 is not warned of where the sheet is A4', async ({ start }) => {
  const { window } = await start('--demo', '--at=/papers');
  await testPageOn(window, 'A4');
  await choose(window, 'Small');
  await expect(window.getByRole('button', { name: '打印1张' })).toBeEnabled();
  await expect(window.getByRole('alert')).toHaveCount(0);
});
