import type { HourState } from '../../../shared/features/hours';
import type { Tone } from '../../kit/state-word';

/** How an entry of hours stands, by colour beside the word. */
export const hourTones: Record<HourState, Tone> = { open: 'good', pending: 'soon', approved: 'good', returned: 'quiet' };
