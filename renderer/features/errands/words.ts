import { type ErrandRow, errandStateWords } from '../../../shared/features/errands';
import type { Tone } from '../../kit/state-word';

type Standing = Pick<ErrandRow, 'state' | 'late'>;

/** The colour of a state, and its word. */
export const errandTone = ({ state, late }: Standing): Tone =>
  late ? 'late' : state === 'done' ? 'good' : state === 'taken' ? 'soon' : 'quiet';
export const errandWords = ({ state, late }: Standing): string =>
  late ? `${errandStateWords[state]}，已过期` : errandStateWords[state];
