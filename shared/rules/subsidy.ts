// What a chief is paid for a month, and what a year costs. Pure; money in fen, so that nothing is rounded twice.

/** 250.00 元 as `250元`, 141.66 as `141.66元`. */
export const yuanWords = (fen: number): string => {
  const [whole, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100];
  const cents = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${fen < 0 ? '-' : ''}${whole}${cents}元`;
};

type Month = { rate: number; days: number; of: number; taken: number };

/** The rate by the days in post, cut to the fen, less what is taken off; never below nothing. */
export const subsidyOf = ({ rate, days, of, taken }: Month): number => Math.max(0, Math.floor((rate * days) / of) - taken);

/** How that sum came about, as it is printed beside it. */
export function subsidyFormula({ rate, days, of, taken }: Month): string {
  const less = taken > 0 ? ` − ${yuanWords(taken)}` : '';
  return `${yuanWords(rate)} × ${days}天 ÷ ${of}天${less} = ${yuanWords(subsidyOf({ rate, days, of, taken }))}`;
}

/** A year for so many posts: `posts × rate × months`, in fen. */
export const yearBudget = (posts: number, rate: number, months: number): number => posts * rate * months;

export const budgetFormula = (posts: number, rate: number, months: number): string =>
  `${posts}个岗位 × ${yuanWords(rate)} × ${months}个月 = ${yuanWords(yearBudget(posts, rate, months))}`;

type Held = { startedOn: string; endedOn: string | null };

const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/**
 * Days within a span (both ends counted) on which at least one of the posts was held. A post counts from its first day up to, but
 * not with, the day it ended: on that day the successor begins.
 */
export function daysInPost(posts: readonly Held[], from: string, to: string): number {
  const days = new Set<number>();
  for (const { startedOn, endedOn } of posts) {
    const last = endedOn === null ? at(to) : Math.min(at(to), at(endedOn) - 1);
    for (let day = Math.max(at(from), at(startedOn)); day <= last; day += 1) days.add(day);
  }
  return days.size;
}
