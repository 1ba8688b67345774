// Reckoning with calendar days, `YYYY-MM-DD`. Pure.
const DAY_MS = 86_400_000;

/** A calendar day moved by days; `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one to another: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 0 for a Monday to 6 for a Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week a day lies in. */
export const mondayOf = (day: string): string => daysAfter(day, -weekdayOf(day));

/** A Monday to Friday. */
export const isWeekday = (day: string): boolean => weekdayOf(day) < 5;

/**
 * So many working days after a day, the day itself not counted; `count` ≥ 0. Which days are worked on, `works` says;
 * Monday to Friday where it is not given, for public holidays are not known here.
 */
export function workingDaysAfter(day: string, count: number, works: (day: string) => boolean = isWeekday): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = daysAfter(at, 1);
    if (works(at)) left -= 1;
  }
  return at;
}

/** The same day so many years before; 29 February becomes 28 where there is none. */
export function yearsEarlier(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years;
  const [month, date] = [day.slice(5, 7), day.slice(8, 10)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
}

/** The same day so many months later, or the last day of that month where there is none; negative: earlier. */
export function monthsAfter(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}
