// A card that came back is typed in digits, as its boxes are numbered: what each of them says. Pure.
import { dayOf, parseDay } from './day';
import { monthsAfter } from './working-days';

const WRITTEN = /^(\d{1,2})[.\-/月](\d{1,2})日?$/;

/** The day of a month, or of the year before where it is still to come. */
function notAfter(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const found = dayOf(year, month, day);
  return found !== null && found > today ? dayOf(year - 1, month, day) : found;
}

/** This month's day of a number, or last month's where it is still to come. */
function nearest(today: string, day: number): string | null {
  const here = `${today.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const month = here > today ? monthsAfter(`${today.slice(0, 7)}-01`, -1) : today;
  return dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
}

/**
 * A day as it is typed from a card: `5`, `3.5`, `305`, `0305`, or in full; the last such day up to `today`.
 * Null where there is none, or it is still to come.
 */
export function dayKeyed(text: string, today: string): string | null {
  const typed = text.trim();
  if (/^\d{1,2}$/.test(typed)) return nearest(today, Number(typed));
  if (/^\d{3,4}$/.test(typed)) return notAfter(today, Number(typed.slice(0, -2)), Number(typed.slice(-2)));
  const written = WRITTEN.exec(typed);
  if (written) return notAfter(today, Number(written[1]), Number(written[2]));
  const full = parseDay(typed);
  return full !== null && full.length === 10 && full <= today ? full : null;
}

/** What was ticked: a digit each, in any order, spaces between them or not; each once. Null where a box does not exist. */
export function boxesKeyed<K>(boxes: readonly K[], text: string): K[] | null {
  const digits = [...new Set(text.replace(/[\s,，、.]/g, ''))];
  const ticked = digits.map((digit) => (/^[1-9]$/.test(digit) ? boxes[Number(digit) - 1] : undefined));
  return ticked.every((box) => box !== undefined) ? (ticked as K[]) : null;
}
