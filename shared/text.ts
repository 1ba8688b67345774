// Words and numbers the way the desk writes them: days, instants, thin thousands groups, masks, and what zod says.
import { z } from 'zod';
import { clockInChina, instantAt, timeInChina } from './rules/china-clock';

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Id = z.int().positive();
/** One line of text a person typed, trimmed; at most `most` characters. */
export const line = (most: number) => z.string().trim().max(most);
/** The same, and not empty. */
export const filled = (most: number) => line(most).min(1);

const DAY_MS = 86_400_000;

/** The hour asked of last, and its day: most ask of now, and an hour never lies in two days. */
let lastAsked = { hour: '', day: '' };

/** The calendar day in China (one time zone, UTC+8) at an instant in UTC ISO form. */
export function dayInChina(instant: string): string {
  const hour = instant.slice(0, '2026-03-05T14'.length);
  if (lastAsked.hour !== hour || !instant.endsWith('Z')) {
    lastAsked = { hour: instant.endsWith('Z') ? hour : '', day: clockInChina(instant).slice(0, '2026-03-05'.length) };
  }
  return lastAsked.day;
}

/** The instant a day begins in China, in UTC ISO form; with `plusDays` that of a later day. */
export const instantOf = (day: string, plusDays = 0): string =>
  new Date(Date.parse(instantAt(`${day}T00:00`)) + plusDays * DAY_MS).toISOString();

/** `2026-03-05` → `2026年3月5日`; a year or a month alone keep their precision. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${date ? `${date}日` : ''}`;
}

/** `2026-03-05` → `3月5日`, where the year goes without saying. */
export const monthDayWords = (day: string): string => dayWords(day).replace(/^\d+年/, '');

/** `2026-03-05` → `星期四`. */
export const weekdayWords = (day: string): string => `星期${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;

/** An instant in UTC → `2026年3月5日 14:03` in China. */
export const instantWords = (instant: string): string => `${dayWords(dayInChina(instant))} ${timeInChina(instant)}`;

/** 12345 → `12 345` with a thin space, as the desk sets its figures. */
export const numberWords = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009');

/** Last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
}

/** Full years between a birth (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a missing part counts as 1) and a day. */
export function ageOn(birthOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return day.slice(5) < `${birthOn}-01-01`.slice(5, 10) ? years - 1 : years;
}

/** An ID number as lists show it: first and last parts hidden well enough for a screen others can see. */
export const maskId = (idNumber: string): string => `${idNumber.slice(0, 3)}***********${idNumber.slice(-4)}`;

/** A passport or other document the same way: `E*****678`. */
export const maskDocument = (number: string): string => `${number.slice(0, 1)}*****${number.slice(-3)}`;

/** A phone as lists show it: `138****5678`; short numbers keep their last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** A name as public papers show it: `张*明`, `张*`. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

type Issue = z.core.$ZodIssue;

/** What a person reads under the field that zod refused. */
export function issueWords(issue: Issue): string {
  // The contract's own sentence goes first; zod's own words begin in English.
  if (/^\p{Script=Han}/u.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return issue.origin === 'string' ? `最多${issue.maximum}个字。` : `不能大于${issue.maximum}。`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1 ? '请填写。' : `不能小于${issue.minimum}。`;
  if (issue.code === 'invalid_format') return issue.format === 'date' ? '请填写日期，例如 2026-03-05。' : '写法不对，请检查。';
  if (issue.code === 'invalid_value') return '请从列出的选项里选择。';
  return '请填写。';
}
