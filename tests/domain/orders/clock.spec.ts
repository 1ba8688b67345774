// The clock of a request, over New Year, leap days and both calendars.
import fc from 'fast-check';
import { middleOf } from '../../../shared/rules/middle';
import {
  type Calendar,
  clockFrom,
  clockTo,
  dayAfter,
  daysUntil,
  type Holidays,
  isWorkingDay,
  nearness,
} from '../../../shared/rules/order-clock';
import { daysAfter } from '../../../shared/rules/working-days';
import { describe, expect, test } from '../support/desk';

const none: Holidays = new Map();
const natural = { calendar: 'natural' as Calendar, holidays: none };
const working = { calendar: 'working' as Calendar, holidays: none };
const fifteen = { limitDays: 15, stationDays: 15, ownDueOn: null };

/** The days the State Council moved around New Year 2027 in this story: Friday to Sunday off, the Sunday before is worked. */
const newYear: Holidays = new Map([
  ['2027-01-01', 'off'],
  ['2026-12-27', 'work'],
]);

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => daysAfter('2000-01-01', days));
const anyHolidays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('off' as const, 'work' as const)), { maxLength: 40 })
  .map(
    (rows) =>
      (from: string): Holidays =>
        new Map(rows.map(([days, kind]) => [daysAfter(from, days), kind])),
  );

describe('fifteen natural days', () => {
  test('end where the calendar says, over New Year and over a leap day', () => {
    expect(clockFrom('2026-12-20', fifteen, natural).dueOn).toBe('2027-01-04');
    expect(clockFrom('2028-02-20', fifteen, natural).dueOn).toBe('2028-03-06');
    expect(clockFrom('2027-02-20', fifteen, natural).dueOn).toBe('2027-03-07');
  });

  test('warn when ten are over, and on the day before', () => {
    expect(clockFrom('2026-11-01', fifteen, natural)).toEqual({
      ...{ dueOn: '2026-11-16', hardOn: '2026-11-16', lateAfter: '2026-11-16', warnOn: '2026-11-11', eveOn: '2026-11-15' },
    });
  });

  test('say how near the end is, day by day', () => {
    const clock = clockFrom('2026-11-01', fifteen, natural);
    const said = ['2026-11-01', '2026-11-10', '2026-11-11', '2026-11-15', '2026-11-16', '2026-11-17'].map((day) =>
      nearness(clock, day),
    );
    expect(said).toEqual(['calm', 'calm', 'soon', 'eve', 'today', 'late']);
  });

  test('are the last word: more time moves the day, and whoever answers after the fifteenth is late all the same', () => {
    const clock = clockTo('2026-11-01', '2026-11-30', '2026-11-16', natural);
    expect(clock).toMatchObject({ dueOn: '2026-11-30', lateAfter: '2026-11-16' });
    expect(nearness(clock, '2026-11-17')).toBe('late');
  });

  test('are as many days later from any day there is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, limitDays) => {
        const { dueOn, warnOn, eveOn } = clockFrom(day, { limitDays, stationDays: 60, ownDueOn: null }, natural);
        expect(daysUntil(day, dueOn, natural)).toBe(limitDays);
        expect(daysUntil(day, warnOn, natural)).toBe(Math.ceil((limitDays * 2) / 3));
        expect(eveOn).toBe(daysAfter(dueOn, -1));
      }),
    );
  });
});

describe('working days', () => {
  test('leave out weekends, and holidays the station was told of', () => {
    expect(dayAfter('2026-12-24', 5, working)).toBe('2026-12-31');
    expect(dayAfter('2026-12-24', 5, { calendar: 'working', holidays: newYear })).toBe('2026-12-30');
    expect(dayAfter('2026-12-30', 2, { calendar: 'working', holidays: newYear })).toBe('2027-01-04');
  });

  test('put the day before on the last one people work', () => {
    const clock = clockFrom('2026-11-16', { limitDays: 5, stationDays: 15, ownDueOn: null }, working);
    expect(clock).toMatchObject({ dueOn: '2026-11-23', eveOn: '2026-11-20' });
  });

  test('hold whatever the holidays are: the last day is worked, and as many worked days lie between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyHolidays, (day, limitDays, holidaysFrom) => {
        const counting = { calendar: 'working' as const, holidays: holidaysFrom(day) };
        const { dueOn, warnOn, eveOn, lateAfter } = clockFrom(day, { limitDays, stationDays: 30, ownDueOn: null }, counting);
        expect(isWorkingDay(dueOn, counting.holidays)).toBe(true);
        expect(daysUntil(day, dueOn, counting)).toBe(limitDays);
        expect(warnOn <= lateAfter && eveOn <= lateAfter && warnOn > day).toBe(true);
      }),
    );
  });

  test('are never fewer days than natural ones', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (day, count) => {
        expect(dayAfter(day, count, working) >= dayAfter(day, count, natural)).toBe(true);
      }),
    );
  });
});

describe('shorter limits', () => {
  test('of a class end sooner, and never later than the station allows', () => {
    expect(clockFrom('2026-11-01', { ...fifteen, limitDays: 3 }, natural)).toMatchObject({
      dueOn: '2026-11-04',
      hardOn: '2026-11-16',
    });
    expect(clockFrom('2026-11-01', { ...fifteen, limitDays: 40 }, natural).dueOn).toBe('2026-11-16');
  });

  test('of another office are its own, longer or shorter', () => {
    const own = (ownDueOn: string) => clockFrom('2026-11-01', { ...fifteen, ownDueOn }, natural).lateAfter;
    expect([own('2026-11-03'), own('2026-11-25')]).toEqual(['2026-11-03', '2026-11-25']);
  });

  test('of one day warn on the day itself at the latest', () => {
    const clock = clockFrom('2026-11-01', { ...fifteen, limitDays: 1 }, natural);
    expect(clock).toMatchObject({ dueOn: '2026-11-02', warnOn: '2026-11-02', eveOn: '2026-11-01' });
  });
});

describe('the middle one', () => {
  test('of an even number is the lower of two', () => {
    expect([middleOf([]), middleOf([5]), middleOf([9, 1]), middleOf([3, 1, 2])]).toEqual([null, 5, 1, 2]);
  });
});
