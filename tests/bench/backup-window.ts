// What a backup does to somebody who types (P-25): the real window over 20 000 residents, names typed into the search without a pause,
// once while backups are made and once without. The page's tasks are taken from the engine's own trace, its frames from the page.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { _electron, type CDPSession, expect, type Page } from '@playwright/test';
import { demoBuildings, demoDraft } from '../../main/demo/estate';
import { peopleAtScale } from '../../main/demo/scale';
import { enterRows } from '../../main/features/imports/queries';
import { createDemo } from '../../main/gate/found';
import { BuildingPlan } from '../../shared/features/estate';
import { median, percentile, type Result } from './measure';
import { sandboxed } from './sandbox';

const PEOPLE = 20_000;
const NAMES = ['王', '李明', 'zhang', '赵', 'wxm', '陈', 'liu', '2-1-1801'];
const FRAME_MS = 16;
const ROUNDS = 3;

type Traced = { name: string; ph: string; pid: number; tid: number; dur?: number; args: { name?: string } };
type Typing = { tasks: number[]; frames: number[]; longTasks: number; answers: number[]; backups: number };

/** Everything the main thread of the page did in one go, in ms. */
function pageTasks(events: readonly Traced[]): number[] {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: Traced) => main.some((one) => one.pid === pid && one.tid === tid);
  return events.filter((event) => event.name === 'RunTask' && event.ph === 'X' && isMain(event)).map(({ dur = 0 }) => dur / 1000);
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: Traced[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as Traced[]));
  session.on('Tracing.dataCollected', collect);
  const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await act();
  const complete = new Promise<void>((resolve) => void session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.removeListener('Tracing.dataCollected', collect);
  return pageTasks(events);
}

type Told = { frames: number[]; longTasks: number; answers: number[]; backups: number };
type Watched = { told: Told; over: boolean; desk: { invoke(name: string, input: object): Promise<string> } };

/** In the page: frames, long tasks, how long the desk takes to answer; with `backUp` one backup after the other. */
async function watch(page: Page, backUp: boolean): Promise<void> {
  await page.evaluate((backs) => {
    const own = window as unknown as Watched;
    const told: Told = { frames: [], longTasks: 0, answers: [], backups: 0 };
    Object.assign(own, { told, over: false });
    new PerformanceObserver((list) => {
      told.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      told.frames.push(now - last);
      last = now;
      if (!own.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const ask = async () => {
      while (!own.over) {
        const began = performance.now();
        JSON.parse(await own.desk.invoke('today.overview', {}));
        told.answers.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const make = async () => {
      while (backs && !own.over) {
        const { ok } = JSON.parse(await own.desk.invoke('gate.backUp', {}));
        if (ok) told.backups += 1;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    void ask();
    void make();
  }, backUp);
}

async function typed(page: Page, session: CDPSession, backUp: boolean): Promise<Typing> {
  const tasks = await traced(session, async () => {
    await watch(page, backUp);
    const search = page.getByLabel('查找居民');
    for (const name of NAMES) {
      await search.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(name, { delay: 80 });
      await page.waitForTimeout(250);
    }
    await page.evaluate(() => Object.assign(window, { over: true }));
  });
  const told = await page.evaluate(() => (window as unknown as Watched).told);
  return { tasks, ...told };
}

const sum = (name: string, { tasks, frames, longTasks, answers, backups }: Typing) =>
  `${name}: ${backups} backups; ${tasks.length} tasks, longest ${Math.max(...tasks).toFixed(1)} ms, over 16 ms: ${tasks.filter((ms) => ms > FRAME_MS).length}; ` +
  `frames p95 ${percentile(frames, 0.95).toFixed(1)}, longest ${Math.max(...frames).toFixed(1)} ms; long tasks ${longTasks}; ` +
  `desk answers p50 ${percentile(answers, 0.5).toFixed(1)}, longest ${Math.max(...answers).toFixed(0)} ms\n`;

const longest = ({ tasks }: Typing) => Math.max(...tasks);

/** Against one frame; and against the same typing while nothing is backed up: what a page takes by itself is no backup's doing. */
function resultsOf(rounds: readonly [busy: Typing, calm: Typing][]): Result[] {
  const name = 'longest task of the page, 20 k residents, typing while backups are made';
  const [ours, theirs] = [median(rounds.map(([busy]) => longest(busy))), median(rounds.map(([, calm]) => longest(calm)))];
  const frame = ours / FRAME_MS;
  const ratios = rounds.map(([busy, calm]) => longest(busy) / longest(calm));
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return [
    {
      ...{ name, yardstick: 'one frame of 16 ms', goal: 1, ours, theirs: FRAME_MS },
      ...{ ratio: frame, low: frame, high: frame, met: frame <= 1 },
    },
    {
      ...{ name, yardstick: 'longest task of the same typing without backups', goal: 1.1, ours, theirs },
      ...{ ratio: median(ratios), low, high, met: low <= 1.1 },
    },
  ];
}

/** `folder` may be written; `project` is its root. */
export async function backupWindowBench(electron: string, project: string, folder: string): Promise<Result[]> {
  const data = path.join(folder, 'typing');
  const now = new Date().toISOString();
  const buildings = demoBuildings.map((plan) => BuildingPlan.parse(plan));
  const founding = { station: demoDraft, buildings, head: { name: '李站长', password: '' } };
  await createDemo(path.join(data, 'demo'), founding, now, (powers) =>
    enterRows(powers, [...peopleAtScale(PEOPLE, 7)]).then(() => {}),
  );
  const app = await _electron.launch({
    executablePath: electron,
    args: [project, `--data=${data}`, '--demo', '--at=/residents'],
    chromiumSandbox: sandboxed,
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('heading', { name: '台账' })).toBeVisible({ timeout: 60_000 });
    const session = await page.context().newCDPSession(page);
    await typed(page, session, false);
    const rounds: [busy: Typing, calm: Typing][] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const [calm, busy] = [await typed(page, session, false), await typed(page, session, true)];
      process.stderr.write(sum('typing', calm) + sum('typing while backups are made', busy));
      rounds.push([busy, calm]);
    }
    return resultsOf(rounds);
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
