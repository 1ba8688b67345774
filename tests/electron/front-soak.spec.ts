// R-29 in the real window: card after card at the front desk, in and out; the page of the kiosk grows by nothing.
import type { Page } from '@playwright/test';
import { figure, isLong } from '../faults/support/figures';
import { expect, test } from './fixtures';
import { enrol, openKiosk } from './front-desk';

const CARDS = 10_000;
/** Let go before the page is looked at for the first time: what is compiled and kept once is there by then. */
const WARM_UP = 1500;
/** So many at a time: the runner hears from the page before it takes it for dead. */
const AT_A_TIME = 100;
const MOST_GROWTH = 1.05;

/** The button, the card as a reader types it, the answer, Esc for the next one stepping up: all within the page, as fast as it goes. */
async function cardAfterCard(kiosk: Page, cards: string[], from: number, to: number): Promise<void> {
  const answers = await kiosk.evaluate(
    async ([keys, begin, end]) => {
      const press = (key: string) => {
        const code = /\d/.test(key) ? `Digit${key}` : key;
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
      };
      const shown = <T>(look: () => T | null | undefined): Promise<T> =>
        new Promise((resolve) => {
          const again = () => {
            const found = look();
            if (found) resolve(found);
            else requestAnimationFrame(again);
          };
          again();
        });
      const wrong: string[] = [];
      for (let at = begin; at < end; at += 1) {
        const way = Math.floor(at / keys.length) % 2 === 0 ? '签到' : '签退';
        const button = await shown(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === way));
        button.click();
        for (const digit of keys[at % keys.length] ?? '') press(digit);
        press('Enter');
        const answer = await shown(() => document.querySelector('[role=status], [role=alert]:not(:empty)'));
        if (!answer.textContent?.includes(`已${way}`)) wrong.push(answer.textContent ?? '');
        press('Escape');
      }
      return wrong;
    },
    [cards, from, to] as const,
  );
  expect(answers).toEqual([]);
}

test('ten thousand cards at the kiosk, and its page holds no more than at the beginning', async ({ start }) => {
  test.skip(!isLong, 'takes minutes');
  test.setTimeout(1_500_000);
  const desk = await start('--demo');
  const cards: string[] = [];
  for (const name of ['王桂芝', '李国强', '周桂香']) cards.push((await enrol(desk.window, name)).card);
  const kiosk = await openKiosk(desk);
  const tools = await kiosk.context().newCDPSession(kiosk);
  await tools.send('Performance.enable');
  const held = async () => {
    await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const through = async (from: number, to: number) => {
    for (let at = from; at < to; at += AT_A_TIME) await cardAfterCard(kiosk, cards, at, Math.min(to, at + AT_A_TIME));
  };
  await through(0, WARM_UP);
  const [before, began] = [await held(), performance.now()];
  await through(WARM_UP, CARDS);
  const after = await held();
  const growth = after.heap / before.heap;
  const each = (performance.now() - began) / (CARDS - WARM_UP);
  const words = `${CARDS} cards, ${each.toFixed(1)} ms each, heap ×${growth.toFixed(3)}, nodes ${after.nodes - before.nodes}`;
  figure('R-29 kiosk window', words);
  expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
});
