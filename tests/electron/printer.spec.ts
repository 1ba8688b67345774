// One paper, saved and printed: the eye finds no difference.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from './fixtures';
import { differenceOf } from './pictures';

// A printer's A4 is 595 points wide, a browser's 594.96: thin lines may fall on the next dot.
const ROUNDING = 0.002;

const wordsOf = (pdf: string) => spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout;

test('what the printer puts on paper is what was saved, word for word and line for line', async ({ start, data }) => {
  const paper = process.env.DOORSTEP_TEST_PRINTOUT ?? '';
  test.skip(!paper, 'this machine has no CUPS');
  test.setTimeout(180_000);
  const saved = path.join(data, 'cards.pdf');
  const before = new Set(readdirSync(paper));
  const desk = await start('--demo', '--at=/papers');
  const { window } = desk;
  await answerSaveDialog(desk, saved);
  await window.getByRole('button', { name: '新的联系卡' }).first().click();
  await window.getByRole('button', { name: /生成.*并预览/ }).click();
  await window.getByRole('button', { name: '存为PDF' }).click();
  await expect(window.getByText(/已保存到/)).toBeVisible({ timeout: 60_000 });
  await window.getByRole('button', { name: /^打印.*张$/ }).click();
  await expect(window.getByText(/已送到/)).toBeVisible({ timeout: 60_000 });
  const printed = () => readdirSync(paper).filter((name) => !before.has(name) && name.endsWith('.pdf'));
  await expect.poll(printed, { timeout: 60_000 }).toHaveLength(1);
  const sheet = path.join(paper, printed()[0] ?? '');
  expect(wordsOf(sheet)).toBe(wordsOf(saved));
  expect(wordsOf(sheet).replace(/[^\S\f]/g, '')).toContain('楼栋长联系卡');
  expect(wordsOf(sheet).match(/\f/g)).toHaveLength(20);
  expect(differenceOf(saved, sheet)).toBeLessThan(ROUNDING);
});
