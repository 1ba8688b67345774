// Every screen of the realistic ceiling (35 000 people, 11 781 households) opened by a key in the real window: until the last of
// it is painted, against the 100 ms within which a person feels no wait.
import { expect, type Page } from '@playwright/test';
import { type Bench, inWindowOf } from './demo-station';
import { median, type Result } from './measure';
import { keyToPaint, SURELY_MS } from './painted';

const PEOPLE = 35_000;
const GOAL_MS = 100;
const ROUNDS = 5;

const screens: Record<string, string> = {
  今日: '/',
  台账: '/residents',
  居民卡片: '/residents/17000',
  住户: '/households',
  住户卡片: '/households/5000',
  查询: '/queries',
  特殊群体: '/groups',
  一类特殊群体: '/groups/1',
  应享未享: '/entitlements',
  楼栋图: '/picture',
  体检: '/checkup',
  快速登记: '/entry',
  房屋核对: '/rooms',
  导入: '/imports',
  打印中心: '/papers',
  汇总: '/summary',
  楼栋长: '/chiefs',
  账号: '/staff',
  备份: '/backups',
  隐私: '/privacy',
  审计: '/audit',
  设置: '/station',
};

/** In the page: the next F9 opens the screen at this address. */
function openByKey(address: string): void {
  const open = (event: KeyboardEvent) => {
    if (event.key !== 'F9') return;
    removeEventListener('keydown', open);
    location.hash = `#${address}`;
  };
  addEventListener('keydown', open);
}

async function opened(window: Page, address: string): Promise<number> {
  await window.evaluate(openByKey, address);
  const ms = await keyToPaint(window, '#screen', () => window.keyboard.press('F9'), SURELY_MS);
  if (ms === null) throw new Error(`${address} did not open`);
  return ms;
}

/** A window that has asked nothing yet: an answer it had would be shown at once. */
async function afresh(window: Page): Promise<void> {
  await window.evaluate(() => {
    location.hash = '#/station/fields';
  });
  await window.reload();
  await expect(window.getByRole('heading', { name: '自定义栏目' })).toBeVisible();
}

/** Each screen for the first time in its window, its own code to be read as well. */
async function measure(window: Page): Promise<Map<string, number[]>> {
  const taken = new Map<string, number[]>(Object.keys(screens).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    await afresh(window);
    for (const [name, address] of Object.entries(screens)) taken.get(name)?.push(await opened(window, address));
  }
  return taken;
}

/** The middle of the openings of each screen, the slowest first. */
export async function screensBench(bench: Bench): Promise<Result[]> {
  const taken = await inWindowOf(bench, PEOPLE, measure);
  const results = [...taken].map(([name, times]): Result => {
    const ratios = times.map((ms) => ms / GOAL_MS);
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    const ours = median(times);
    const ratio = ours / GOAL_MS;
    return {
      name: `${name} opened by a key, 35 k`,
      yardstick: '100 ms',
      goal: 1,
      ours,
      theirs: GOAL_MS,
      ratio,
      low,
      high,
      met: ratio <= 1,
    };
  });
  return results.sort((one, other) => other.ours - one.ours);
}
