// R-29 in the real window: hour after hour at the front desk, in and out by card; the page of the kiosk grows by nothing.
import { figure, isLong } from '../faults/support/figures';
import { expect, test } from './fixtures';
import { enrol, openKiosk, scan } from './front-desk';

/** How long, in the long form; and what is let go first: what is compiled and kept once is there by then. Milliseconds. */
const LASTS = 150_000;
const WARM_UP = 20_000;
const MOST_GROWTH = 1.05;

test('card after card at the kiosk, its page holds no more than at the beginning', async ({ start }) => {
  test.skip(!isLong, 'takes three minutes');
  test.setTimeout(LASTS + 120_000);
  const desk = await start('--demo');
  const people = [await enrol(desk.window, '王桂芝'), await enrol(desk.window, '李国强'), await enrol(desk.window, '周桂香')];
  const kiosk = await openKiosk(desk);
  const tools = await kiosk.context().newCDPSession(kiosk);
  await tools.send('Performance.enable');
  const held = async () => {
    await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const status = kiosk.getByRole('status');
  let cards = 0;
  const until = async (over: number) => {
    for (; performance.now() < over; cards += 1) {
      const way = Math.floor(cards / people.length) % 2 === 0 ? '签到' : '签退';
      await kiosk.getByRole('button', { name: way, exact: true }).click();
      const who = people[cards % people.length];
      if (who) await scan(kiosk, who);
      await expect(status).toContainText(`已${way}`);
      // Nobody waits for the four seconds of an answer: Esc is the next one stepping up.
      await kiosk.keyboard.press('Escape');
      await expect(status).toBeHidden();
    }
  };
  await until(performance.now() + WARM_UP);
  const before = await held();
  const [began, first] = [performance.now(), cards];
  await until(began + LASTS);
  const after = await held();
  const growth = after.heap / before.heap;
  const each = (performance.now() - began) / (cards - first);
  figure(
    'R-29 kiosk window',
    `${cards} cards, ${each.toFixed(0)} ms each, heap ×${growth.toFixed(3)}, nodes ${after.nodes - before.nodes}`,
  );
  expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
});
