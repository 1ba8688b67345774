import { type MatterCard, type MatterRow, matterStateWords } from '../../../shared/features/matters';
import type { Tone } from '../../kit/state-word';

type Step = MatterCard['steps'][number];
type Plain = 'addStep' | 'block' | 'settle' | 'gather' | 'amend' | 'end' | 'resume' | 'addHomes' | 'settleHomes' | 'dropHomes';
/** What is being done with a matter, and what it is done with. */
export type MatterActing =
  | { [A in Plain]: { act: A } }[Plain]
  | { act: 'doStep'; step: Step }
  | { act: 'dropStep'; step: Step }
  | { act: 'release'; order: { id: number; number: string } };

/** The colour of a state. */
export const matterTone = ({ state, late }: Pick<MatterRow, 'state' | 'late'>): Tone => {
  if (state === 'settled') return 'good';
  if (late) return 'late';
  return state === 'stuck' ? 'soon' : 'quiet';
};

export const matterWords = ({ state, late }: Pick<MatterRow, 'state' | 'late'>): string =>
  late ? `${matterStateWords[state]}，过了日子` : matterStateWords[state];

/** 12/48套; empty where it is about no homes. */
export const homesWords = ({ homes, homesSettled }: Pick<MatterRow, 'homes' | 'homesSettled'>): string =>
  homes === 0 ? '' : `${homesSettled}/${homes}套`;
