import type { ActivityState } from '../../../shared/features/activities';
import type { Tone } from '../../kit/state-word';

export const activityTones: Record<ActivityState, Tone> = { ahead: 'soon', today: 'good', held: 'quiet', cancelled: 'quiet' };
