// How much script is read before the first picture stands (P-28). The window itself says which files it asked for until then.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './fixtures';
import { foundByWizard } from './steps';

const KB = 1000;
const OUT = path.resolve(import.meta.dirname, '../../out');

/** The scripts a page asks for, opened once more, before it leaves this mark, i.e. before its first picture is painted. */
async function readBefore(window: Page, mark: string): Promise<string[]> {
  const asked: { file: string; at: number; by: string }[] = [];
  const cdp = await window.context().newCDPSession(window);
  cdp.on('Network.requestWillBeSent', ({ request, timestamp, loaderId }) => {
    asked.push({ file: new URL(request.url).pathname, at: timestamp, by: loaderId });
  });
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  const isPainted = () => window.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  await isPainted();
  await window.reload();
  await isPainted();
  const after = await window.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0, mark);
  const { metrics } = await cdp.send('Performance.getMetrics');
  // The page that went may ask for something until it is gone: its requests are not this page's.
  const { loaderId } = (await cdp.send('Page.getFrameTree')).frameTree.frame;
  // On the clock of the requests, in seconds.
  const painted = (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0) + after / 1000;
  return asked.filter(({ file, at, by }) => by === loaderId && file.endsWith('.js') && at < painted).map(({ file }) => file);
}

const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

async function expectLight({ window }: Desk, mark: string): Promise<void> {
  const files = (await readBefore(window, mark)).map((file) => path.join(OUT, 'renderer', file));
  expect(sizeOf(files)).toBeGreaterThan(100 * KB);
  expect(sizeOf(files), files.join('\n')).toBeLessThanOrEqual(600 * KB);
}

test('the welcome of an empty computer stands after less than 600 KB of script', async ({ start }) => {
  await expectLight(await start(), 'gate');
});

test('the sign-in of a station stands after less than 600 KB of script', async ({ start }) => {
  const founded = await start();
  await foundByWizard(founded.window);
  await founded.app.close();
  await expectLight(await start(), 'gate');
});

test('home stands after less than 600 KB of script', async ({ start }) => {
  await expectLight(await start('--demo'), 'today');
});

test('the ledger stands after less than 600 KB of script', async ({ start }) => {
  await expectLight(await start('--demo', '--at=/residents'), 'ledger');
});

/** A built file and all it imports as it is read. */
function readWith(entry: string): Set<string> {
  const met = new Set([entry]);
  for (const file of met) {
    for (const [, source = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      met.add(path.join(path.dirname(file), source));
  }
  return met;
}

test('the shell and the preload script are less than 400 KB', () => {
  const files = [...readWith(path.join(OUT, 'main/index.js')), path.join(OUT, 'preload/preload.cjs')];
  expect(files.length).toBeGreaterThan(2);
  expect(sizeOf(files)).toBeLessThanOrEqual(400 * KB);
});
