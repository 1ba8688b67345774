// Reading a sheet of holidays: a day or a span of days a line, whether people rest or work on it, and what it is called; or a holiday a
// line, with the days off and the days people work instead. Pure: nothing of the station yet.
import type { Holiday } from '../../../shared/features/order-setup';
import { parseDay } from '../../../shared/rules/day';
import { fold, foldTight } from '../../../shared/rules/fold';
import { daysAfter, daysBetween, isWeekday } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { Refusal } from '../../refusal';
import { type Columns, findHeadings } from '../../sheets/headings';
import type { Cell, Workbook } from '../../sheets/workbook';

type HolidaysRead = { days: Holiday[]; findings: { row: number; words: string }[] };

const HEADINGS = {
  day: /^(日期|放假日期|放假时间|放假安排|休假时间|开始日期|从哪天)$/,
  until: /^(结束日期|截止日期|到哪天)$/,
  kind: /^(安排|类型|性质|放假上班|休息上班|是否上班)$/,
  work: /^(调休上班|上班日期|调休|补班|调休日期|调休上班日期)$/,
  name: /^(名称|节日|节日名称|假期|说明|备注)$/,
} as const;
type Field = keyof typeof HEADINGS;

/** No holiday is longer: a longer span is a slip of the pen. */
const LONGEST = 31;
const MOST = 400;

/** The year a title or the sheet's name speaks of, for days written without one. */
function yearOf({ name, rows }: { name: string; rows: readonly Cell[][] }, head: number): string | null {
  const above = rows.slice(0, head).flat();
  return /(20\d\d)年?/.exec([name, ...above].join(' '))?.[1] ?? null;
}

const textOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : fold(String(cell)));

/** One day of a cell or a part of one; `before`: gives the year and month that are left out (2026年2月15日至23日). */
function dayIn(part: string, year: string | null, before: string | null): string | null {
  const bare = foldTight(part);
  const whole = parseDay(bare);
  if (whole?.length === 10) return whole;
  const [, month, day] = /^(?:(\d{1,2})[月./-])?(\d{1,2})[日号]?$/u.exec(bare) ?? [];
  if (day === undefined) return null;
  const at = month ?? before?.slice(5, 7);
  const of = before?.slice(0, 4) ?? year;
  return at === undefined || of === null ? null : parseDay(`${of}-${at}-${day}`);
}

/** Every day between two; null where the second is not later or is too far off. */
function spanOf(from: string, to: string): string[] | null {
  const many = daysBetween(from, to);
  return to < from || many >= LONGEST ? null : Array.from({ length: many + 1 }, (_, at) => daysAfter(from, at));
}

/** The days a cell tells: 2026-02-15, 2月15日至23日, 2月14日、2月28日. Null where a part of it is none. */
function daysIn(cell: Cell, year: string | null): string[] | null {
  if (typeof cell === 'number') {
    const day = parseDay(cell);
    return day?.length === 10 ? [day] : null;
  }
  const days: string[] = [];
  for (const part of textOf(cell)
    .replace(/\(.*?\)|放假|上班|调休|补班|共\d+天|[。.]$/gu, '')
    .split(/[、,，;；\n]/u)
    .filter((words) => words.trim() !== '')) {
    const [first = '', last] = part.split(/至|到|—|～|~|-{2}|(?<=[日号])-/u);
    const from = dayIn(first, year, days.at(-1) ?? null);
    const to = from === null || last === undefined ? from : dayIn(last, year, from);
    const span = from === null || to === null ? null : spanOf(from, to);
    if (span === null) return null;
    days.push(...span);
  }
  return days;
}

type Line = { cells: readonly Cell[]; columns: Columns<Field>; year: string | null };

/** What one line says; words where it cannot be read. */
function lineOf({ cells, columns, year }: Line): Holiday[] | string {
  const cell = (field: Field): Cell => cells[columns[field] ?? -1] ?? null;
  const name = textOf(cell('name')).slice(0, 20);
  const told = foldTight(textOf(cell('kind')));
  const works = /班|工作/u.test(told);
  if (told !== '' && !works && !/休|假/u.test(told)) return `“${told}”看不懂，请写“放假”或“上班”`;
  const first = daysIn(cell('day'), year);
  const until = columns.until === undefined || textOf(cell('until')) === '' ? null : daysIn(cell('until'), year);
  const days = until?.[0] && first?.[0] ? spanOf(first[0], until[0]) : first;
  if (days === null || (until !== null && until.length !== 1)) return '日期看不懂，请写成 2026-10-01，或 2026-10-01至2026-10-07';
  const instead = textOf(cell('work')).replace(/^(无|—|-)$/u, '') === '' ? [] : daysIn(cell('work'), year);
  if (instead === null) return '调休上班的日期看不懂，请写成 2026-10-10';
  return [
    ...days.map((day): Holiday => ({ day, kind: works ? 'work' : 'off', name })),
    ...instead.map((day): Holiday => ({ day, kind: 'work', name: name === '' ? '' : `${name}调休`.slice(0, 20) })),
  ];
}

/** Takes a day up, and tells what is odd about it. */
function take(read: Map<string, Holiday>, holiday: Holiday): string[] {
  const { day, kind } = holiday;
  const there = read.get(day);
  if (!there) read.set(day, holiday);
  return [
    ...(there && there.kind !== kind ? [`${dayWords(day)}前面写过另一种安排，照前面的收。`] : []),
    ...(kind === 'work' && isWeekday(day) ? [`${dayWords(day)}本来就是工作日，请核对。`] : []),
  ];
}

/** Reads every line; a day that stands twice is taken as it stands first. Throws a Refusal for a sheet that is none. */
export function readHolidays(workbook: Workbook): HolidaysRead {
  const headed = findHeadings(workbook, HEADINGS, (columns) => columns.day !== undefined && Object.keys(columns).length > 1);
  if (!headed) throw new Refusal('这张表里没有认出放假安排。表头要有“日期”，还要有“安排”（放假或上班）或“节日”。');
  const { sheet, head, columns } = headed;
  const year = yearOf(sheet, head);
  const read = new Map<string, Holiday>();
  const findings: HolidaysRead['findings'] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= head || cells.every((cell) => textOf(cell) === '')) continue;
    const row = at + 1;
    const said = lineOf({ cells, columns, year });
    if (typeof said === 'string') findings.push({ row, words: `${said}。这一行没有收。` });
    else for (const holiday of said) for (const words of take(read, holiday)) findings.push({ row, words });
  }
  const days = [...read.values()].sort((one, other) => one.day.localeCompare(other.day));
  if (days.length > MOST) throw new Refusal(`一次最多收${MOST}天，请把表格分开。`);
  return { days, findings };
}
