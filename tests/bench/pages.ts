// The ledger of 200 000 people as it is leafed through (P-14). It is paged in SQL, fifty lines a page, because a virtual list is
// invisible to a screen reader; what is measured in its place is turning a page, and how evenly a page scrolls.
import type { Page } from '@playwright/test';
import { type Bench, inWindowOf } from './demo-station';
import { compare, percentile, type Result } from './measure';
import { frameOf, keyToPaint, SURELY_MS } from './painted';

const TURNS = 12;
const PAIRS = 5;
const FRAMES = 200;
const P95 = 0.95;

async function turnPages(window: Page): Promise<number> {
  const button = window.getByRole('button', { name: '下一页' });
  const taken: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await button.focus();
    const ms = await keyToPaint(window, '#screen', () => window.keyboard.press('Enter'), SURELY_MS);
    if (ms === null) throw new Error('the page did not turn');
    taken.push(ms);
  }
  return percentile(taken, P95);
}

/** In the page: milliseconds of each of so many pages, one behind the other, to the desk and back. */
async function askPages(turns: number): Promise<number[]> {
  const times: number[] = [];
  let after: unknown = null;
  while (times.length < turns) {
    const began = performance.now();
    const reply = JSON.parse(await window.desk.invoke('residents.list', { filter: {}, page: { after, size: 50 } }));
    times.push(performance.now() - began);
    if (!reply.ok) throw new Error('the ledger did not answer');
    after = (reply.value as { next: unknown }).next;
  }
  return times;
}

/** In the page: p95 of the times between frames while an element is scrolled up and down, so many px a frame. */
async function scrolled({ selector, frames }: { selector: string; frames: number }): Promise<number> {
  const element = document.querySelector(selector) as HTMLElement;
  const most = element.scrollHeight - element.clientHeight;
  if (most < 200) throw new Error(`${selector} has nothing to scroll: ${most} px`);
  const times: number[] = [];
  let step = 80;
  let last = performance.now();
  while (times.length < frames) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (element.scrollTop + step > most || element.scrollTop + step < 0) step = -step;
    element.scrollTop += step;
  }
  return times.sort((a, b) => a - b)[Math.ceil(frames * 0.95) - 1] as number;
}

/** In the page: the same lines as the least a table can be, over everything else. */
function layBare(): void {
  const bare = document.createElement('div');
  bare.id = 'bare-list';
  bare.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:9999';
  const rows = [...document.querySelectorAll('#screen tbody tr')].map(
    (row) => `<tr>${[...row.querySelectorAll('td')].map((cell) => `<td>${cell.textContent}</td>`).join('')}</tr>`,
  );
  bare.innerHTML = `<table style="line-height:2.4">${rows.join('')}</table>`;
  document.body.append(bare);
}

const scrollLedger = (window: Page) => window.evaluate(scrolled, { selector: '#screen', frames: FRAMES });

async function scrollBare(window: Page): Promise<number> {
  await window.evaluate(layBare);
  const ms = await window.evaluate(scrolled, { selector: '#bare-list', frames: FRAMES });
  await window.evaluate(() => document.querySelector('#bare-list')?.remove());
  return ms;
}

async function measure(window: Page): Promise<Result[]> {
  const frame = await frameOf(window);
  const turning = await compare({
    name: 'page of the ledger turned: key to painted, p95, 200 k',
    yardstick: 'one frame + as many pages over the wire, p95',
    ...{ goal: 1.5, pairs: PAIRS },
    ours: () => turnPages(window),
    theirs: async () => frame + percentile(await window.evaluate(askPages, TURNS), P95),
  });
  const scrolling = await compare({
    name: 'page of the ledger scrolled: time of a frame, p95 (paged, no virtual list)',
    yardstick: 'the same lines as a bare table in the same window',
    ...{ goal: 1.15, pairs: PAIRS },
    ours: () => scrollLedger(window),
    theirs: () => scrollBare(window),
  });
  return [turning, scrolling];
}

/** Turning and scrolling, one line of the table each. */
export const pagesBench = (bench: Bench): Promise<Result[]> => inWindowOf(bench, 200_000, measure);
