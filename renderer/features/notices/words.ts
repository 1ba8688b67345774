import type { Aim, Notice } from '../../../shared/features/notices';
import type { Tone } from '../../kit/state-word';

/** Copies for boards and units together. */
export const copiesOf = ({ board, units }: Aim): number => units.reduce((sum, { copies }) => sum + copies, board);

export const noticeTones: Record<Notice['state'], Tone> = { draft: 'soon', issued: 'good', withdrawn: 'quiet', dropped: 'quiet' };
