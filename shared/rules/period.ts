// The periods figures are handed up for, each with a name of its own: 2026-11 (a month), 2026-W47 (a week, Monday to Sunday, as
// ISO 8601 counts them), 2026-11-T2 (ten days: 上旬, 中旬, 下旬), 2026-Q4, 2026-H2, 2026, and any days: 2026-11-01..2026-11-20.
import { dayWords, lastDayOf, monthDayWords } from '../text';
import { daysInMonth } from './day';
import { daysAfter, daysBetween, mondayOf } from './working-days';

export const periodKinds = ['week', 'tenDays', 'month', 'quarter', 'half', 'year', 'custom'] as const;
export type PeriodKind = (typeof periodKinds)[number];
export const periodKindWords: Record<PeriodKind, string> = {
  week: '周',
  tenDays: '旬',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
  custom: '自选起止',
};

/** First and last day, both counted. */
export type Span = { from: string; to: string };

const WEEK = 7;
const two = (value: number) => String(value).padStart(2, '0');

/** The Monday of the week the year's fourth of January lies in: the first week of that year. */
const firstMonday = (year: number) => mondayOf(`${year}-01-04`);

function weekSpan(year: number, week: number): Span | null {
  const from = daysAfter(firstMonday(year), (week - 1) * WEEK);
  const fits = week >= 1 && from < firstMonday(year + 1);
  return fits ? { from, to: daysAfter(from, WEEK - 1) } : null;
}

const months = (year: string, first: number, last: number): Span => ({
  from: `${year}-${two(first)}-01`,
  to: lastDayOf(`${year}-${two(last)}`),
});

function tenDaysSpan(month: string, part: number): Span {
  const starts = ['01', '11', '21'][part - 1] as string;
  return { from: `${month}-${starts}`, to: part === 3 ? lastDayOf(month) : `${month}-${part}0` };
}

const isDay = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date >= 1 && date <= daysInMonth(year, month);
};

const MONTH = '(?:0[1-9]|1[0-2])';
const shapes: readonly [PeriodKind, RegExp, (parts: string[]) => Span | null][] = [
  ['year', /^(\d{4})$/, ([year = '']) => months(year, 1, 12)],
  ['month', new RegExp(`^(\\d{4}-${MONTH})$`), ([month = '']) => ({ from: `${month}-01`, to: lastDayOf(month) })],
  ['week', /^(\d{4})-W(\d{2})$/, ([year, week]) => weekSpan(Number(year), Number(week))],
  ['tenDays', new RegExp(`^(\\d{4}-${MONTH})-T([123])$`), ([month = '', part]) => tenDaysSpan(month, Number(part))],
  ['quarter', /^(\d{4})-Q([1-4])$/, ([year = '', at]) => months(year, Number(at) * 3 - 2, Number(at) * 3)],
  ['half', /^(\d{4})-H([12])$/, ([year = '', at]) => months(year, Number(at) * 6 - 5, Number(at) * 6)],
  [
    'custom',
    /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/,
    ([from = '', to = '']) => (isDay(from) && isDay(to) && from <= to ? { from, to } : null),
  ],
];

type ReadPeriod = (Span & { kind: PeriodKind }) | null;

function readAnew(period: string): ReadPeriod {
  if (!/^[1-9]/.test(period)) return null;
  for (const [kind, shape, span] of shapes) {
    const match = shape.exec(period);
    const found = match && span(match.slice(1));
    if (found) return { kind, ...found };
  }
  return null;
}

/** The last that was read: parcels and reports of one period come by the hundred. */
let last: { period: string; read: ReadPeriod } = { period: '', read: null };

/** What a period is and which days it has, or null where the text names none. Years 1000 to 9999. */
export function readPeriod(period: string): Readonly<Span & { kind: PeriodKind }> | null {
  if (last.period !== period) last = { period, read: readAnew(period) };
  return last.read;
}

const CN_PARTS = ['上旬', '中旬', '下旬'];

/** 2026年11月, 2026年第47周（11月16日—11月22日）, 2026年11月中旬, 2026年第四季度 … The text itself where it names no period. */
export function periodWords(period: string): string {
  const read = readPeriod(period);
  if (!read) return period;
  const year = `${period.slice(0, 4)}年`;
  switch (read.kind) {
    case 'week':
      return `${year}第${Number(period.slice(6))}周（${monthDayWords(read.from)}—${monthDayWords(read.to)}）`;
    case 'tenDays':
      return `${dayWords(period.slice(0, 7))}${CN_PARTS[Number(period.at(-1)) - 1]}`;
    case 'quarter':
      return `${year}第${'一二三四'[Number(period.at(-1)) - 1]}季度`;
    case 'half':
      return `${year}${period.endsWith('1') ? '上半年' : '下半年'}`;
    case 'custom':
      return `${dayWords(read.from)}—${dayWords(read.to)}`;
    default:
      return dayWords(period);
  }
}

/** The ISO week a day lies in; around New Year it may be one of the year before or after. */
function weekOf(day: string): string {
  const thursday = daysAfter(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  return `${year}-W${two(Math.floor(daysBetween(firstMonday(year), thursday) / WEEK) + 1)}`;
}

/** The period of a kind that a day lies in; of free days that day alone. */
export function periodOf(kind: PeriodKind, day: string): string {
  const [year = '', month = ''] = day.split('-');
  switch (kind) {
    case 'week':
      return weekOf(day);
    case 'tenDays':
      return `${year}-${month}-T${Math.min(Math.ceil(Number(day.slice(8)) / 10), 3)}`;
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'half':
      return `${year}-H${Math.ceil(Number(month) / 6)}`;
    case 'year':
      return year;
    case 'custom':
      return `${day}..${day}`;
  }
}

/** The period of the same kind just before; of free days as many days before them. */
export function periodBefore(period: string): string | null {
  const read = readPeriod(period);
  if (!read) return null;
  const last = daysAfter(read.from, -1);
  if (read.kind !== 'custom') return periodOf(read.kind, last);
  return `${daysAfter(last, -daysBetween(read.from, read.to))}..${last}`;
}

/** The period of the same kind just after; of free days as many days after them. */
export function periodAfter(period: string): string | null {
  const read = readPeriod(period);
  if (!read) return null;
  const first = daysAfter(read.to, 1);
  if (read.kind !== 'custom') return periodOf(read.kind, first);
  return `${first}..${daysAfter(first, daysBetween(read.from, read.to))}`;
}
