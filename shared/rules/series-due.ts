// Whether a series has met in the span it should meet in: this week, these two weeks, this month, this quarter. Pure.
import { lastDayOf } from '../text';
import { daysAfter, daysBetween, mondayOf, monthsAfter } from './working-days';

export type Rhythm = 'week' | 'fortnight' | 'month' | 'quarter' | 'asNeeded';
export type Due = 'held' | 'planned' | 'missing' | 'notYet' | 'none';

type Span = { from: string; to: string /** The day by which it usually has met. */; dueOn: string };
type Series = {
  every: Rhythm /** Of a week 1 (Monday) to 7, of a month its day; null: any day. */;
  usualDay: number | null;
  startedOn: string;
};

function weeks(count: number, { usualDay, startedOn }: Series, today: string): Span {
  const monday = mondayOf(today);
  const past = (((daysBetween(mondayOf(startedOn), monday) / 7) % count) + count) % count;
  const from = daysAfter(monday, -7 * past);
  const usual = Math.min(usualDay ?? 0, 7);
  return { from, to: daysAfter(from, 7 * count - 1), dueOn: usual === 0 ? from : daysAfter(from, 7 * (count - 1) + usual - 1) };
}

function months(count: number, { usualDay }: Series, today: string): Span {
  const month = Number(today.slice(5, 7));
  const from = `${monthsAfter(`${today.slice(0, 7)}-01`, -((month - 1) % count)).slice(0, 7)}-01`;
  const last = monthsAfter(from, count - 1).slice(0, 7);
  const to = lastDayOf(last);
  const day = `${last}-${String(usualDay ?? 1).padStart(2, '0')}`;
  return { from, to, dueOn: usualDay === null ? from : day < to ? day : to };
}

/** The span a day lies in; null for what is held as needed. */
export function spanOf(series: Series, today: string): Span | null {
  if (series.every === 'week') return weeks(1, series, today);
  if (series.every === 'fortnight') return weeks(2, series, today);
  if (series.every === 'month') return months(1, series, today);
  if (series.every === 'quarter') return months(3, series, today);
  return null;
}

/** `days`: of its meetings that were not called off. */
export function dueOf(series: Series, days: readonly string[], today: string): Due {
  const span = spanOf(series, today);
  if (!span) return 'none';
  const within = days.filter((day) => day >= span.from && day <= span.to);
  if (within.some((day) => day <= today)) return 'held';
  if (within.length > 0) return 'planned';
  return today >= span.dueOn ? 'missing' : 'notYet';
}

/** The next day it usually meets on, today or later. */
export function proposedDay(series: Series, today: string): string {
  const span = spanOf(series, today);
  if (!span || series.usualDay === null) return today;
  if (span.dueOn >= today) return span.dueOn;
  return spanOf(series, daysAfter(span.to, 1))?.dueOn ?? today;
}
