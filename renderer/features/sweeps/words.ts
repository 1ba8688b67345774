import type { Field } from '../../../shared/features/fields';
import type { SweepCounts, SweepRow } from '../../../shared/features/sweep-shapes';
import { type Question, rulesOf, type SweepStanding } from '../../../shared/features/sweep-words';
import type { Tone } from '../../kit/state-word';

export const tones: Record<SweepStanding, Tone> = {
  done: 'good',
  partial: 'soon',
  gone: 'quiet',
  conflict: 'late',
  notReached: 'soon',
  open: 'quiet',
};

/** Lines that said something definite. */
export const cameIn = ({ by }: SweepCounts): number => by.done + by.partial + by.gone + by.conflict;

export const placeOf = ({ building, unit, room }: Pick<SweepRow, 'building' | 'unit' | 'room'>): string =>
  `${building}${unit}${room}`;

/** A question as a form's field of the same kind. */
export const asField = (question: Question): Field => ({
  ...rulesOf(question),
  ...{ id: question.id, name: question.label, subject: 'household', startedOn: '', endedOn: null, endReason: null },
  ...{ hint: null, purpose: null, wanted: false, sensitive: false },
});
