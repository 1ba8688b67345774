// Days that follow each other and are the same are shown as one line.
import type { Holiday } from '../../../shared/features/order-setup';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords, monthDayWords } from '../../../shared/text';

export type HolidaySpan = { id: number; from: string; to: string; days: number; kind: Holiday['kind']; name: string };

/** Of days in their order. */
export function spansOf(days: readonly Holiday[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { day, kind, name } of days) {
    const last = spans.at(-1);
    if (last && last.kind === kind && last.name === name && daysAfter(last.to, 1) === day) {
      last.to = day;
      last.days += 1;
    } else spans.push({ id: spans.length + 1, from: day, to: day, days: 1, kind, name });
  }
  return spans;
}

export const daysOfSpan = ({ from, days }: Pick<HolidaySpan, 'from' | 'days'>): string[] =>
  Array.from({ length: days }, (_, at) => daysAfter(from, at));

/** 2027年2月5日至2月11日 */
export const spanOfDays = ({ from, to }: HolidaySpan): string =>
  from === to ? dayWords(from) : `${dayWords(from)}至${from.slice(0, 4) === to.slice(0, 4) ? monthDayWords(to) : dayWords(to)}`;
