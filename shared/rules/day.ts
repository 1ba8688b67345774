// Days as they stand in sheets and forms: 1990-01-02, 1990.1.2, 1990年1月2日, 19900102, a spreadsheet's serial number,
// or only a year or a month. Whatever could mean two days means none.
import { fold, foldTight } from './fold';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
/** Serial numbers we take for days: 1906-11 to 2119-01. Below lie plain years, above lie other numbers. */
const FIRST_SERIAL = 2500;
const LAST_SERIAL = 80_000;
/** 1970-01-01 in the 1900 system, and the distance of the 1904 system. */
const SERIAL_OF_1970 = 25_569;
const DAYS_TO_1904 = 1462;
/** Days of 400 years, and from 0000-03-01 to 1970-01-01. */
const DAYS_A_CYCLE = 146_097;
const DAYS_TO_1970 = 719_468;

const two = (value: number) => (value < 10 ? `0${value}` : String(value));
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1–12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day (years 1800–2199). */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || !(day >= 1) || day > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const monthOf = (year: number, month: number) =>
  year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 ? `${year}-${two(month)}` : null;

const yearOf = (year: number) => (year >= FIRST_YEAR && year <= LAST_YEAR ? String(year) : null);

/** The calendar day a number of days after 1970-01-01, by whole cycles of 400 years. Faster than a Date by far. */
function civilDay(sinceEpoch: number): string {
  const shifted = sinceEpoch + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_A_CYCLE);
  const ofCycle = shifted - cycle * DAYS_A_CYCLE;
  const year = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365,
  );
  const ofYear = ofCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return `${year + cycle * 400 + (month <= 2 ? 1 : 0)}-${two(month)}-${two(day)}`;
}

/**
 * The day of a spreadsheet's serial number; fractions (times) are dropped. Null outside 1..2958465 (9999-12-31).
 * Serial 60, the 29th of February 1900 that never was, reads as 1900-02-28.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  return civilDay((days < 60 ? days + 1 : days) - SERIAL_OF_1970);
}

function dayOfDigits(digits: string): string | null {
  const number = Number(digits);
  if (digits.length === 8) return dayOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
  if (digits.length === 6) return monthOf(Math.floor(number / 100), number % 100);
  if (digits.length === 5) return number >= 10_000 && number <= LAST_SERIAL ? dayOfSerial(number) : null;
  return digits.length === 4 ? yearOf(number) : null;
}

function dayOfNumber(value: number): string | null {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) return dayOfSerial(value);
  if (Number.isInteger(value)) return value > LAST_SERIAL || value < FIRST_SERIAL ? dayOfDigits(String(value)) : null;
  // 1990.01 is January; 1990.1 may have been 1990.10 and is nobody's guess.
  const written = String(value);
  return /^\d{4}\.(0[1-9]|1[12])$/.test(written) ? monthOf(Number(written.slice(0, 4)), Number(written.slice(5))) : null;
}

const WRITTEN = /^(\d{4})(?:[-./、·年](?:(\d{1,2})(?:[-./、·月](?:(\d{1,2})[日号]?)?)?)?)?$/;
/** A time behind the day, as exports write it. Any hour but midnight in UTC is another day in China half of the time. */
const TIME = /[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z?)$/;

function dayOfParts(written: RegExpExecArray): string | null {
  const year = Number(written[1]);
  if (written[2] === undefined) return yearOf(year);
  return written[3] === undefined ? monthOf(year, Number(written[2])) : dayOf(year, Number(written[2]), Number(written[3]));
}

function dayOfText(text: string): string | null {
  const time = text.includes(':') ? TIME.exec(text) : null;
  if (time?.[2] === 'Z' && !/^[0:.]+$/.test(time[1] ?? '')) return null;
  const day = foldTight(time ? text.slice(0, time.index) : text).replace(/[.。生]$/, '');
  if (/^\d+$/.test(day)) return dayOfDigits(day);
  const written = WRITTEN.exec(day);
  return written ? dayOfParts(written) : null;
}

const ZERO = 48;
const isDigit = (code: number) => code >= ZERO && code <= ZERO + 9;
/** Signs between the parts of a day: - . / 年 月 */
const isBetween = (code: number) => (code >= 45 && code <= 47) || code === 0x5e74 || code === 0x6708;
const DAY_SIGN = 0x65e5;

/** The usual forms (1990-01-02, 1990.1.2, 1990年1月2日) without ado; null leaves the text to the patient reader. */
function usualDay(text: string): string | null {
  const { length } = text;
  if (length < 8 || length > 11 || !isBetween(text.charCodeAt(4))) return null;
  const parts = [0, 0, 0];
  let part = 0;
  let digits = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      parts[part] = (parts[part] ?? 0) * 10 + code - ZERO;
      digits += 1;
    } else if (part < 2 && digits > 0 && isBetween(code)) {
      part += 1;
      digits = 0;
    } else if (part !== 2 || code !== DAY_SIGN || at < length - 1) return null;
  }
  return part === 2 && digits > 0 && digits < 3 ? dayOf(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0) : null;
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` from a cell; null when it is none of them or could be several. */
export function parseDay(value: string | number | null): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? dayOfNumber(value) : (usualDay(value) ?? dayOfText(fold(value)));
}

/** True when the less exact of two days (`1990`, `1990-05`) holds the more exact one. */
export const daysAgree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
