import { type Task, taskStateWords } from '../../../shared/features/tasks';
import type { Tone } from '../../kit/state-word';

type Standing = Pick<Task, 'state' | 'late'>;

/** 过了期限 goes before 在办. */
export const taskWords = ({ state, late }: Standing): string => (late ? '过了期限' : taskStateWords[state]);

export const taskTone = ({ state, late }: Standing): Tone => {
  if (late) return 'late';
  if (state === 'done') return 'good';
  return state === 'open' ? 'soon' : 'quiet';
};
