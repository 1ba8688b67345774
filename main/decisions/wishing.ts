import type { wishes } from '../../shared/features/wishes';
import { type Decision, entering, office, proved, seeing } from './decision';

/**
 * A chief hears wishes of the own buildings and writes them down; what is shown to everybody, who takes one on and what came of it is
 * the office's to say.
 */
export const wishing: Record<keyof typeof wishes, Decision> = {
  'wishes.list': seeing,
  'wishes.card': seeing,
  'wishes.add': entering,
  'wishes.amend': entering,
  'wishes.publish': office,
  'wishes.claim': office,
  'wishes.giveUp': office,
  'wishes.fulfil': office,
  'wishes.end': office,
  'wishes.resume': office,
  'wishes.reveal': proved(entering),
  'wishes.issueWall': office,
};
