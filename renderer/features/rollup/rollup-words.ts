import { periodBefore, periodOf } from '../../../shared/rules/period';
import { numberWords } from '../../../shared/text';
import { today } from '../../kit/today';
import { useFilter } from '../../session';

type Sum = { value: number; of: number | null };

const signed = (change: number, words: string) => (change === 0 ? '0' : `${change > 0 ? '+' : '−'}${words}`);
const share = ({ value, of }: Sum) => (of === null || of === 0 ? 0 : (value / of) * 100);

/** By how much a figure grew (+12, −3); of a rate in hundredths of the whole, cut off after tenths. Nothing to hold it against: a dash. */
export function changeWords(now: Sum, before: Sum | null): string {
  if (before === null) return '—';
  if (now.of === null && before.of === null) {
    const change = now.value - before.value;
    return signed(change, numberWords(Math.abs(change)));
  }
  const change = Math.trunc((share(now) - share(before)) * 10) / 10;
  return signed(change, `${Math.abs(change).toFixed(1)}个百分点`);
}

/** The last month that is over: what offices look at most. */
const usualPeriod = () => periodBefore(periodOf('month', today())) ?? today().slice(0, 7);

/** The period all screens of 汇总台 look at. */
export const useRollupPeriod = () => useFilter('rollup', usualPeriod());
