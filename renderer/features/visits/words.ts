import { type VisitResult, visitResultWords } from '../../../shared/features/visit-words';
import type { Need, Planned, VisitRow } from '../../../shared/features/visits';
import { daysBetween } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import type { Tone } from '../../kit/state-word';

/** What stands where nobody told their name. */
export const visitedWords = ({ name }: Pick<VisitRow, 'name'>): string => name || '没有记名';

const tones: Record<VisitResult, Tone> = { met: 'good', notHome: 'soon', refused: 'soon', moved: 'quiet' };

export const resultTone = ({ result, endedOn }: VisitRow): Tone => (endedOn === null ? tones[result] : 'quiet');
export const resultWords = ({ result, endedOn }: VisitRow): string => (endedOn === null ? visitResultWords[result] : '已撤回');

/** How long somebody has waited, or still may; `today`: the day it is. */
export function dueWords({ dueOn }: Pick<Planned, 'dueOn'>, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `过了${-days}天`;
  return days === 0 ? '今天' : days === 1 ? '明天' : dayWords(dueOn);
}

/** Nothing has come of it yet, and it still stands. */
export const isOpen = ({ became, endedOn }: Need): boolean => became === null && endedOn === null;
