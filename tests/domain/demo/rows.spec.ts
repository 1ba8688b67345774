// Every figure of the demo station opens the rows it counts, and every row leads to a screen there is.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';
import type { Figure, ShownRow } from '../../../shared/features/summary';
import { Station } from '../gate/station';

const station = new Station();
beforeAll(() => station.ask('gate.openDemo'));
afterAll(() => station.end());

/** Sums over acts, which are what opens: several people, minutes or copies lie in each. */
const sums = [
  ...['activities.people', 'activities.served', 'meetings.people', 'errands.people', 'notices.copies', 'sweeps.counted'],
  ...['hours.timed', 'hours.hand', 'points.earned', 'points.redeemed', 'points.redemptions', 'points.expired'],
];

const renderer = path.join(import.meta.dirname, '../../../renderer');
const paths = readdirSync(renderer)
  .filter((name) => name.endsWith('screens.ts'))
  .flatMap((name) =>
    [...readFileSync(path.join(renderer, name), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, at]) => String(at)),
  );
const screens = paths.map((at) => new RegExp(`^${at.replace(/:\w+/g, '\\d+')}(\\?.*)?$`));

async function rowsOf(period: string, code: string): Promise<ShownRow[]> {
  const rows: ShownRow[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: { rows: ShownRow[]; next: number | null } = await station.ask('summary.rows', { period, code, after, size: 100 });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

test('every figure of a year opens its rows, as many as it says, each leading to a screen', async () => {
  const [report] = (await station.ask<{ rows: { period: string }[] }>('reports.list')).rows;
  const period = report?.period.slice(0, 4) ?? '';
  const { figures } = await station.ask<{ figures: Figure[] }>('summary.figures', { period });
  const closed = figures.filter(({ code, rows }) => !rows && rowsBehind({ code }, null) === null).map(({ code }) => code);
  expect(closed).toEqual(['chiefs.households']);
  let held = 0;
  for (const { code, value, of } of figures.filter(({ rows }) => rows)) {
    const rows = await rowsOf(period, code);
    for (const { to } of rows)
      if (to !== null)
        expect(
          screens.some((screen) => screen.test(to)),
          `${code} ${to}`,
        ).toBe(true);
    if (sums.includes(code)) continue;
    expect(rows.length, code).toBe(of ?? value);
    if (rows.length > 0) held += 1;
  }
  expect(held).toBeGreaterThan(20);
});
