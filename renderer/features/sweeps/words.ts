import type { Field } from '../../../shared/features/fields';
import type { SweepCounts, SweepRow } from '../../../shared/features/sweep-shapes';
import type { Question, SweepStanding } from '../../../shared/features/sweep-words';
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
export const asField = ({ id, label, kind, unit, choices }: Question): Field => ({
  ...{ id, name: label, kind, unit, subject: 'household', startedOn: '', endedOn: null, endReason: null },
  ...{ hint: null, purpose: null, wanted: false, sensitive: false, min: null, max: null },
  choices: choices.map((choice) => ({ ...choice, endedOn: null })),
});
