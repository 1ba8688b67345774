// Which backups may go: enough of every age stays, and no clock can make the wrong ones go.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Kept, tickAfter, toDrop } from '../../../main/backups/thin';

const DAY = 24 * 3600_000;
const HOUR = 3600_000;
const START = Date.parse('2026-01-05T01:00:00.000Z');

/** What a station does: backs up, thins, backs up. `gaps` in ms of what really passed; `clock` says what the PC showed. */
function work(gaps: readonly number[], clock: (real: number, index: number) => number, ran = false, erasures = (_: number) => 0) {
  let kept: Kept[] = [];
  let real = START;
  let before: Kept | null = null;
  for (const [index, gap] of gaps.entries()) {
    real += gap;
    const madeAt = new Date(clock(real, index)).toISOString();
    const one: Kept = {
      id: String(index),
      number: index + 1,
      madeAt,
      tick: tickAfter(before, madeAt, ran && before ? gap : null),
      erasures: erasures(index),
    };
    before = one;
    kept = [...kept, one];
    const gone = new Set(toDrop(kept, one.erasures));
    kept = kept.filter(({ id }) => !gone.has(id));
  }
  return kept;
}

/** Days of eight hours' work with a backup every hour, then the night. */
const days = (count: number) => Array.from({ length: count * 8 }, (_, at) => (at % 8 === 0 ? 17 * HOUR : HOUR));
const honest = (real: number) => real;
const ageIn = (kept: readonly Kept[]) => kept.map(({ tick }) => ((kept.at(-1)?.tick ?? 0) - tick) / DAY);

describe('thinning', () => {
  test('keeps all of two days, one a day for a month, one a week for three, one a month for two years', () => {
    const kept = work(days(1100), honest);
    const ages = ageIn(kept);
    const within = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length;
    expect(within(0, 2)).toBe(16);
    expect(within(2, 32)).toBeGreaterThanOrEqual(29);
    expect(within(2, 32)).toBeLessThanOrEqual(31);
    expect(within(32, 116)).toBeGreaterThanOrEqual(11);
    expect(within(32, 116)).toBeLessThanOrEqual(14);
    expect(within(116, 846)).toBeGreaterThanOrEqual(23);
    expect(within(116, 846)).toBeLessThanOrEqual(26);
    expect(within(846, 10_000)).toBe(0);
  });

  test('leaves no hole: whatever the work was like, a day of the last month and a week of the last quarter is there', () => {
    const gap = fc.oneof(fc.integer({ min: 60_000, max: HOUR }), fc.integer({ min: HOUR, max: DAY }));
    fc.assert(
      fc.property(fc.array(gap, { minLength: 50, maxLength: 600 }), (gaps) => {
        const kept = work(gaps, honest, true);
        const ages = ageIn(kept);
        const oldest = Math.max(...ages);
        for (let day = 2; day < Math.min(31, oldest); day += 1) {
          expect(ages.some((age) => age > day - 2 && age < day + 2)).toBe(true);
        }
        for (let day = 32; day < Math.min(115, oldest - 7); day += 7) {
          expect(ages.some((age) => age > day - 14 && age < day + 14)).toBe(true);
        }
      }),
      { numRuns: process.env.DOORSTEP_LONG ? 500 : 40 },
    );
  });

  test('never lets the newest go, however the clock jumps', () => {
    const clocks = fc.array(fc.integer({ min: -10 * 365, max: 10 * 365 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(clocks, (jumps) => {
        const kept = work(
          jumps.map(() => HOUR),
          (real, index) => real + (jumps[index] ?? 0) * DAY,
        );
        expect(kept.at(-1)?.id).toBe(String(jumps.length - 1));
      }),
      { numRuns: process.env.DOORSTEP_LONG ? 1000 : 60 },
    );
  });

  test.for([10 * 365, -10 * 365, 1, -1, 1 / 24, -1 / 24])(
    'lets nothing go when the clock jumps by %d days within a session',
    (jump) => {
      const gaps = days(120);
      const jumped = (real: number, index: number) => (index >= gaps.length - 4 ? real + jump * DAY : real);
      const ids = (kept: Kept[]) => kept.map(({ id }) => id);
      expect(ids(work(gaps, jumped, true))).toEqual(ids(work(gaps, honest, true)));
    },
  );

  test('counts a jump between two sessions as a day at the most', () => {
    const gaps = days(120);
    const kept = work(gaps, (real, index) => (index === gaps.length - 1 ? real + 3650 * DAY : real));
    const calm = work(gaps, honest);
    const lost = calm.filter(({ id }) => !kept.some((one) => one.id === id));
    // Only what the next day would have thinned anyway: copies of a day that has another.
    for (const { tick } of lost) {
      const day = Math.floor(tick / DAY);
      expect(
        kept.some((one) => Math.floor(one.tick / DAY) === day || Math.floor(one.tick / DAY / 7) === Math.floor(day / 7)),
      ).toBe(true);
    }
    expect(lost.length).toBeLessThan(12);
  });

  test('drops, after 90 days, every backup that still holds somebody who was erased, once a newer one does not', () => {
    const gaps = days(200);
    const erasedAt = 60 * 8;
    const kept = work(gaps, honest, false, (index) => (index >= erasedAt ? 1 : 0));
    expect(kept.filter(({ erasures }) => erasures === 0)).toEqual([]);
    const early = work(days(100), honest, false, (index) => (index >= erasedAt ? 1 : 0));
    expect(early.some(({ erasures }) => erasures === 0)).toBe(true);
    expect(
      toDrop(
        early.filter(({ erasures }) => erasures === 0),
        1,
      ),
    ).not.toContain(early.filter(({ erasures }) => erasures === 0).at(-1)?.id);
  });
});
