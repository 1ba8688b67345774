// The clock of a request: by when it is to be answered, when somebody is warned, when it is late. Pure.
import { daysAfter, daysBetween, isWeekday, workingDaysAfter } from './working-days';

/** Every day counts, or working days alone. */
export type Calendar = 'natural' | 'working';
/** Days that are not what their weekday says: a holiday, or a weekend day on which people work. */
export type Holidays = ReadonlyMap<string, 'off' | 'work'>;
export type Counting = { calendar: Calendar; holidays: Holidays };

/** Whether people work on this day: Monday to Friday, as the table of holidays says otherwise. */
export const isWorkingDay = (day: string, holidays: Holidays): boolean =>
  (holidays.get(day) ?? (isWeekday(day) ? 'work' : 'off')) === 'work';

/** So many days after a day, the day itself not counted. `count` ≥ 0. */
export function dayAfter(day: string, count: number, { calendar, holidays }: Counting): string {
  if (calendar === 'natural') return daysAfter(day, count);
  return workingDaysAfter(day, count, (at) => isWorkingDay(at, holidays));
}

/** Days from one to a later one in this calendar; 0 when it is not later. */
export function daysUntil(from: string, to: string, { calendar, holidays }: Counting): number {
  if (to <= from) return 0;
  if (calendar === 'natural') return daysBetween(from, to);
  let count = 0;
  for (let at = daysAfter(from, 1); at <= to; at = daysAfter(at, 1)) if (isWorkingDay(at, holidays)) count += 1;
  return count;
}

/** The day before one in this calendar: the last one on which something can still be done about it. */
function eveOf(day: string, { calendar, holidays }: Counting): string {
  let at = daysAfter(day, -1);
  while (calendar === 'working' && !isWorkingDay(at, holidays)) at = daysAfter(at, -1);
  return at;
}

export type Clock = {
  /** The last day on which it is answered in time, as it is now. */
  dueOn: string;
  /** The last day whatever was extended: who answers later is late all the same. */
  hardOn: string;
  /** The earlier of the two. */
  lateAfter: string;
  /** Two thirds of the time are over. */
  warnOn: string;
  /** The day before. */
  eveOn: string;
};

/** The same with another last day. `beganOn`: the day the time began to run. */
export function clockTo(beganOn: string, dueOn: string, hardOn: string, counting: Counting): Clock {
  const lateAfter = dueOn < hardOn ? dueOn : hardOn;
  const eve = eveOf(lateAfter, counting);
  const warn = dayAfter(beganOn, Math.ceil((daysUntil(beganOn, lateAfter, counting) * 2) / 3), counting);
  const notAfter = (day: string, last: string) => (day > last ? last : day);
  const warnOn = notAfter(warn, lateAfter);
  return { dueOn, hardOn, lateAfter, warnOn, eveOn: eve < beganOn ? notAfter(beganOn, lateAfter) : eve };
}

/**
 * The clock of a request that came in on a day. `limitDays`: of its class; `stationDays`: of the station, which no extension moves.
 * `ownDueOn`: the day another office set, which then is both.
 */
export function clockFrom(
  beganOn: string,
  { limitDays, stationDays, ownDueOn }: { limitDays: number; stationDays: number; ownDueOn: string | null },
  counting: Counting,
): Clock {
  if (ownDueOn !== null) return clockTo(beganOn, ownDueOn, ownDueOn, counting);
  const hardOn = dayAfter(beganOn, stationDays, counting);
  const dueOn = dayAfter(beganOn, limitDays, counting);
  return clockTo(beganOn, dueOn < hardOn ? dueOn : hardOn, hardOn, counting);
}

/** How near the end is: late, the last day, the day before, two thirds over, or none of these. */
export type Nearness = 'late' | 'today' | 'eve' | 'soon' | 'calm';

export function nearness({ lateAfter, warnOn, eveOn }: Pick<Clock, 'lateAfter' | 'warnOn' | 'eveOn'>, today: string): Nearness {
  if (today > lateAfter) return 'late';
  if (today === lateAfter) return 'today';
  if (today >= eveOn) return 'eve';
  return today >= warnOn ? 'soon' : 'calm';
}
