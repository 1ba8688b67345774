// The demo station as it opens: no screen of the front desk, the hours and the points is empty, and all of it holds.
import { expect, test } from 'vitest';
import type { HourRow } from '../../../shared/features/hours';
import { Station } from '../gate/station';

test('the demo station opens with a month of volunteering in it, and everything in it adds up', async ({ onTestFinished }) => {
  const station = new Station();
  onTestFinished(() => station.end());
  await station.ask('gate.openDemo');
  const queue = (source: string) => station.ask<{ rows: HourRow[]; timed: number; hand: number }>('hours.queue', { source });
  const { rows, timed, hand } = await queue('timed');
  expect({ timed, hand }).toEqual({ timed: 5, hand: 2 });
  expect(rows.map(({ closedBy }) => closedBy)).toContain('closing');
  expect((await queue('hand')).rows).toMatchObject([{ minutes: 90 }, { minutes: 90 }]);
  const past = await station.ask<{ rows: HourRow[]; total: number }>('hours.list', { state: 'approved' });
  expect(past.total).toBeGreaterThan(25);
  expect(past.rows.every(({ clockDoubt, minutes }) => !clockDoubt && (minutes ?? 0) >= 120)).toBe(true);
  expect(await station.ask('points.verify')).toMatchObject({ ok: true });
  expect(await station.ask<{ total: number }>('points.balances')).toMatchObject({ total: expect.any(Number) });
  expect(await station.ask<{ rows: unknown[] }>('gifts.redemptions')).toMatchObject({ rows: [{ quantity: 1 }] });
  expect(await station.ask('orders.list')).toMatchObject({ counts: { open: 5, waiting: 2, late: 1 } });
  const chiefs = await station.ask<{ term: string }[]>('chiefs.people');
  expect(chiefs.map(({ term }) => term).filter((term) => term !== 'none')).toEqual(['runs', 'endsSoon', 'over']);
  expect(await station.ask('notices.list')).toMatchObject({ rows: [{ state: 'draft' }, { state: 'issued', copies: 4 }] });
  expect(await station.ask('postings.batches')).toMatchObject({ counts: { toPost: 1, late: 1 }, rows: [{ up: 1, down: 2 }] });
  const zones = await station.ask<{ kind: string; unitIds: number[] }[]>('zones.list');
  expect(zones.map(({ kind, unitIds }) => [kind, unitIds.length])).toEqual([
    ['valve', 3],
    ['lift', 1],
  ]);
  const verdict = await station.ask('audit.verify');
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ ok: true });
});
