import type { AttendeeState } from '../../../shared/features/attendees';
import type { MeetingState } from '../../../shared/features/meetings';
import type { SeriesDue } from '../../../shared/features/series';
import type { Tone } from '../../kit/state-word';

export const meetingTones: Record<MeetingState, Tone> = { ahead: 'soon', today: 'good', held: 'quiet', cancelled: 'quiet' };
export const attendeeTones: Record<AttendeeState, Tone> = {
  expected: 'quiet',
  present: 'good',
  late: 'soon',
  excused: 'quiet',
  absent: 'late',
};
export const dueTones: Record<SeriesDue, Tone> = {
  held: 'good',
  planned: 'soon',
  missing: 'late',
  notYet: 'quiet',
  none: 'quiet',
};
