import type { PostingState } from '../../../shared/features/postings';
import type { Tone } from '../../kit/state-word';

export const postingTone: Record<PostingState, Tone> = {
  toPost: 'soon',
  up: 'good',
  late: 'late',
  down: 'quiet',
  ended: 'quiet',
};
