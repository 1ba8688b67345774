import fc from 'fast-check';
import { dueOf, proposedDay, spanOf } from '../../../shared/rules/series-due';
import { daysAfter } from '../../../shared/rules/working-days';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { card, hold } from './helpers';

const weekly = {
  name: '工作例会',
  kind: 'weekly',
  every: 'week',
  usualDay: 5,
  startsAt: '09:00',
  endsAt: '10:00',
  place: '办公室',
} as const;
const begin = async (desk: Desk) => (await desk.ask('series.add', weekly)).id;
const waiting = async (desk: Desk) =>
  (await desk.ask('today.overview', {})).waiting.map(({ words, count }) => `${count} ${words}`);

describe('a series', () => {
  test('says on the home screen that this week nothing was held, from its usual day on, until it was', async ({ desk }) => {
    const seriesId = await begin(desk);
    // Sunday: Friday has gone by.
    expect(await waiting(desk)).toContain('1 个会未召开：本周工作例会');
    desk.now = '2026-11-24T08:00:00.000Z';
    expect((await waiting(desk)).filter((words) => words.includes('未召开'))).toEqual([]);
    expect((await desk.ask('series.list', {}))[0]).toMatchObject({ due: 'notYet', proposedOn: '2026-11-27' });
    const id = await hold(desk, { seriesId, kind: 'weekly', title: '工作例会', heldOn: '2026-11-27' });
    expect((await desk.ask('series.list', {}))[0]).toMatchObject({ due: 'planned', next: { id, heldOn: '2026-11-27' }, held: 0 });
    desk.now = '2026-11-27T08:00:00.000Z';
    expect(await waiting(desk)).toContain('1 场会今天开：09:00 工作例会');
    expect((await desk.ask('series.list', {}))[0]).toMatchObject({ due: 'held', held: 1 });
    await desk.ask('meetings.cancel', { id, reason: '停电' });
    expect(await waiting(desk)).toContain('1 个会未召开：本周工作例会');
  });

  test('gives each meeting its own agenda template, changed or not', async ({ desk }) => {
    const seriesId = await begin(desk);
    const before = await hold(desk, { seriesId, kind: 'weekly', title: '工作例会' });
    const items = [{ title: '安全', minutes: 5, owner: '李站长' }, { title: '其他' }];
    await desk.ask('series.amend', { ...weekly, id: seriesId, usualDay: null, items });
    const after = await hold(desk, { seriesId, kind: 'weekly', title: '工作例会', heldOn: '2026-11-29' });
    expect((await card(desk, before)).agenda).toHaveLength(5);
    expect((await card(desk, after)).agenda).toMatchObject([
      { title: '安全', minutes: 5, owner: '李站长' },
      { title: '其他', minutes: null },
    ]);
    expect((await card(desk, after)).series).toBe('工作例会');
  });

  test('has a name of its own, ends for a reason, and is asked for no more', async ({ desk }) => {
    const id = await begin(desk);
    await expect(desk.ask('series.add', weekly)).rejects.toThrow('已经有“工作例会”');
    await expect(desk.ask('series.add', { ...weekly, name: '晨会', usualDay: 9 })).rejects.toThrow('星期几');
    await desk.ask('series.end', { id, reason: '并入晨会' });
    expect(await desk.refusal('series.end', { id, reason: '再停' })).toContain('已于2026年11月22日停开');
    expect(await desk.ask('series.list', {})).toMatchObject([{ endedOn: TODAY, due: 'none' }]);
    await expect(desk.ask('meetings.add', { ...weekly, title: '例会', seriesId: id, heldOn: TODAY })).rejects.toThrow();
    expect((await waiting(desk)).filter((words) => words.includes('未召开'))).toEqual([]);
  });
});

describe('the span a series is held in', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter('2024-01-01', days));
  const rhythm = fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const, 'quarter' as const);
  const series = fc.record({
    every: rhythm,
    usualDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: null }),
    startedOn: day,
  });

  test('holds the day itself and the day it is due, and meets the next one without a gap', () => {
    fc.assert(
      fc.property(series, day, (one, today) => {
        const span = spanOf(one, today);
        if (!span) throw new Error('every rhythm has a span');
        expect(span.from <= today && today <= span.to).toBe(true);
        expect(span.from <= span.dueOn && span.dueOn <= span.to).toBe(true);
        expect(spanOf(one, daysAfter(span.to, 1))?.from).toBe(daysAfter(span.to, 1));
        expect(proposedDay(one, today) >= today).toBe(true);
        expect(dueOf(one, [today], today)).toBe('held');
        expect(dueOf(one, [daysAfter(span.from, -1), daysAfter(span.to, 1)], span.to)).toBe('missing');
      }),
    );
  });

  test('of what is held as needed is none', () => {
    expect(dueOf({ every: 'asNeeded', usualDay: null, startedOn: TODAY }, [], TODAY)).toBe('none');
  });
});
