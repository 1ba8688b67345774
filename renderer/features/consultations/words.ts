import type { Consultation, ConsultationRow } from '../../../shared/features/consultation-shapes';
import type { Standing } from '../../../shared/features/consultation-words';
import type { Tone } from '../../kit/state-word';

export const tones: Record<Standing, Tone> = {
  agree: 'good',
  oppose: 'late',
  abstain: 'quiet',
  notReached: 'soon',
  open: 'quiet',
};

/** Lines that have answered. */
export const answeredOf = ({ tally: { by } }: Consultation): number => by.agree.rows + by.oppose.rows + by.abstain.rows;

/** 份 of households or of rooms. */
export const placeOf = ({ building, unit, room }: Pick<ConsultationRow, 'building' | 'unit' | 'room'>): string =>
  `${building}${unit}${room}`;
