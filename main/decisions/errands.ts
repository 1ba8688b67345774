import type { errands } from '../../shared/features/errands';
import { type Decision, entering, office, proved, seeing } from './decision';

/**
 * A chief takes errands on for the own buildings and hands papers over there and back; who goes, and that one comes to nothing, the
 * office says. What is printed and deleted tells of people.
 */
export const runningErrands: Record<keyof typeof errands, Decision> = {
  'errands.list': seeing,
  'errands.of': seeing,
  'errands.card': seeing,
  'errands.agents': entering,
  'errands.add': entering,
  'errands.begin': entering,
  'errands.addMaterial': entering,
  'errands.ready': entering,
  'errands.lend': entering,
  'errands.giveBack': entering,
  'errands.finish': entering,
  'errands.amend': office,
  'errands.end': office,
  'errands.resume': office,
  'errands.reveal': proved(entering),
  'errands.issueEntrustment': proved(office),
  'errands.issueHandover': proved(office),
  'errands.clearFiles': proved(office),
};
