import { type WishRow, type WishState, wishStateWords } from '../../../shared/features/wishes';
import type { Tone } from '../../kit/state-word';

const tones: Record<WishState, Tone> = { open: 'soon', claimed: 'quiet', done: 'good', ended: 'quiet' };

/** The colour of a state, and its word. */
export const wishTone = ({ state }: Pick<WishRow, 'state'>): Tone => tones[state];
export const wishWords = ({ state }: Pick<WishRow, 'state'>): string => wishStateWords[state];
