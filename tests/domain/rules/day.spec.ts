import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, dayOfSerial, daysAgree, daysInMonth, parseDay } from '../../../shared/rules/day';

const calendarDay = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month));
const two = (value: number) => String(value).padStart(2, '0');

describe('days in sheets', () => {
  test('every way of writing a day gives the same day', () => {
    fc.assert(
      fc.property(calendarDay, ([year, month, day]) => {
        const expected = `${year}-${two(month)}-${two(day)}`;
        for (const written of [
          `${year}-${month}-${day}`,
          `${year}.${month}.${day}`,
          `${year}.${two(month)}.${two(day)}`,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          ` ${year} 年 ${month} 月 ${day} 日 `,
          `${year}${two(month)}${two(day)}`,
          `${expected} 00:00:00`,
          `${expected}T00:00:00.000Z`,
          `${year}-${month}-${day} 10:05`,
          `${year}、${month}、${day}`,
          `${year}年${month}月${day}日生`,
        ])
          expect(parseDay(written), written).toBe(expected);
        expect(parseDay(Number(`${year}${two(month)}${two(day)}`))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('full-width digits are digits', () => {
    expect(parseDay('１９９０．１．２')).toBe('1990-01-02');
    expect(parseDay('１９９０年１月２日')).toBe('1990-01-02');
  });

  test('a serial number is the day the spreadsheet shows for it', () => {
    expect(dayOfSerial(1)).toBe('1900-01-01');
    expect(dayOfSerial(59)).toBe('1900-02-28');
    expect(dayOfSerial(61)).toBe('1900-03-01');
    expect(dayOfSerial(29557)).toBe('1980-12-02');
    expect(dayOfSerial(28095, true)).toBe('1980-12-02');
    expect(dayOfSerial(29557.75)).toBe('1980-12-02');
    expect(dayOfSerial(0)).toBeNull();
    expect(dayOfSerial(3_000_000)).toBeNull();
    expect(parseDay(29557)).toBe('1980-12-02');
    expect(parseDay('29557')).toBe('1980-12-02');
  });

  test('serial numbers and calendar days go one to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        const next = dayOfSerial(serial + 1) ?? '';
        expect(new Date(`${next}T00:00:00Z`).getTime() - new Date(`${dayOfSerial(serial)}T00:00:00Z`).getTime()).toBe(86_400_000);
      }),
    );
  });

  test('a year or a month alone keeps its precision', () => {
    expect(parseDay('1990年')).toBe('1990');
    expect(parseDay(1990)).toBe('1990');
    expect(parseDay('1990')).toBe('1990');
    expect(parseDay('1990.01')).toBe('1990-01');
    expect(parseDay(1990.01)).toBe('1990-01');
    expect(parseDay('1990年10月')).toBe('1990-10');
    expect(parseDay('199010')).toBe('1990-10');
    expect(daysAgree('1990', '1990-10-02')).toBe(true);
    expect(daysAgree('1990-01', '1990-10-02')).toBe(false);
  });

  test('what is no day or could be two is none', () => {
    for (const written of [
      '1990-02-30',
      '1990.13.1',
      '90.1.2',
      '不详',
      '',
      '1990年',
      '19901302',
      '1799-01-01',
      '2200-01-01',
      '1990-1-1-1',
      '1/2/1990',
    ])
      if (written !== '1990年') expect(parseDay(written), written).toBeNull();
    expect(parseDay(1990.1)).toBeNull();
    expect(parseDay('1980-12-01T16:00:00.000Z')).toBeNull();
    expect(parseDay(0)).toBeNull();
    expect(parseDay(-5)).toBeNull();
    expect(parseDay(Number.NaN)).toBeNull();
    expect(dayOf(2023, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  });

  test('whatever stands in a cell, the answer is a day or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.double(), fc.integer()), (value) => {
        expect(parseDay(value) ?? '1990').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      }),
      { numRuns: 300 },
    );
  });
});
