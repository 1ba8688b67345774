import type { HourRow } from '../../../shared/features/hours';
import { dayInChina, dayWords, instantWords } from '../../../shared/text';

/** Made here and sent along: should the answer be lost, asking again does nothing twice. */
export const newRequest = (): string => crypto.randomUUID();

const clock = (instant: string) => instantWords(instant).split(' ')[1] ?? '';

/** 11月22日 14:00—16:00, with the year where it is another one. */
export function whenWords({ startedAt, endedAt }: Pick<HourRow, 'startedAt' | 'endedAt'>): string {
  const day = dayInChina(startedAt);
  const same = day.slice(0, 4) === dayInChina(new Date().toISOString()).slice(0, 4);
  return `${same ? dayWords(day).replace(/^\d+年/, '') : dayWords(day)} ${clock(startedAt)}—${endedAt ? clock(endedAt) : '现在'}`;
}
