import type { HourRow } from '../../../shared/features/hours';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayInChina, dayWords, monthDayWords } from '../../../shared/text';
import { today } from '../../kit/today';

/** Made here and sent along: should the answer be lost, asking again does nothing twice. */
export const newRequest = (): string => crypto.randomUUID();

/** 11月22日 14:00—16:00, with the year where it is another one. */
export function whenWords({ startedAt, endedAt }: Pick<HourRow, 'startedAt' | 'endedAt'>): string {
  const day = dayInChina(startedAt);
  const same = day.slice(0, 4) === today().slice(0, 4);
  return `${same ? monthDayWords(day) : dayWords(day)} ${timeInChina(startedAt)}—${endedAt ? timeInChina(endedAt) : '现在'}`;
}
