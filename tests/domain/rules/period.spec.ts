import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodAfter, periodBefore, periodKinds, periodOf, periodWords, readPeriod } from '../../../shared/rules/period';
import { isOver, rateWords } from '../../../shared/rules/rate';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('a period', () => {
  test.for([
    ['2026', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-11', '2026-11-01', '2026-11-30', '2026年11月'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2026-W47', '2026-11-16', '2026-11-22', '2026年第47周（11月16日—11月22日）'],
    ['2026-W01', '2025-12-29', '2026-01-04', '2026年第1周（12月29日—1月4日）'],
    ['2020-W53', '2020-12-28', '2021-01-03', '2020年第53周（12月28日—1月3日）'],
    ['2026-02-T3', '2026-02-21', '2026-02-28', '2026年2月下旬'],
    ['2026-11-T2', '2026-11-11', '2026-11-20', '2026年11月中旬'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2026年第四季度'],
    ['2026-H1', '2026-01-01', '2026-06-30', '2026年上半年'],
    ['2026-11-01..2026-11-20', '2026-11-01', '2026-11-20', '2026年11月1日—2026年11月20日'],
  ] as const)('%s is from %s to %s: %s', ([period, from, to, words]) => {
    expect(readPeriod(period)).toMatchObject({ from, to });
    expect(periodWords(period)).toBe(words);
  });

  test.for([
    '',
    '2026-13',
    '2026-W54',
    '2021-W53',
    '2026-W00',
    '2026-Q5',
    '2026-11-T4',
    '2026-02-30..2026-03-01',
    '2026-11-20..2026-11-01',
    '0026',
    '本月',
  ])('is not what "%s" says', (period) => expect(readPeriod(period)).toBeNull());

  test('has the day it was made of, and its neighbours touch it without a gap, whatever the day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
        const period = periodOf(kind, day);
        const span = readPeriod(period);
        if (!span) throw new Error(`${period} is no period`);
        expect(span.kind).toBe(kind);
        expect(span.from <= day && day <= span.to).toBe(true);
        const [before, after] = [readPeriod(periodBefore(period) ?? ''), readPeriod(periodAfter(period) ?? '')];
        expect(nextDay(before?.to ?? '')).toBe(span.from);
        expect(nextDay(span.to)).toBe(after?.from);
        expect(periodBefore(periodAfter(period) ?? '')).toBe(period);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a rate', () => {
  test('is cut off, never rounded up', () => {
    expect(rateWords(53, 54)).toBe('98.1%');
    expect(rateWords(9499, 10_000)).toBe('94.9%');
    expect(rateWords(1, 1)).toBe('100.0%');
    expect(rateWords(0, 0)).toBe('—');
  });

  test('never reaches in words a threshold it does not reach', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 1, max: 100 }), (one, other, percent) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other, 1)];
        const read = Number.parseFloat(rateWords(part, whole));
        expect(read >= percent).toBe(isOver(part, whole, percent, true));
        if (read > percent) expect(isOver(part, whole, percent)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
