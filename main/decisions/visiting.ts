import type { visits } from '../../shared/features/visit-acts';
import { type Decision, entering, office, proved } from './decision';

/**
 * Who is visited follows from the groups people are in: not for those who only look. A chief plans and enters the own buildings; how
 * often groups are visited, what is talked about and what goes out on paper is the office's.
 */
export const visiting: Record<keyof typeof visits, Decision> = {
  'visits.tiers': entering,
  'visits.setTier': office,
  'visits.useUsual': office,
  'visits.board': entering,
  'visits.plan': entering,
  'visits.list': entering,
  'visits.card': entering,
  'visits.ofPerson': entering,
  'visits.behindCalls': entering,
  'visits.byCard': entering,
  'visits.record': entering,
  'visits.withdraw': entering,
  'visits.needs': entering,
  'visits.themes': entering,
  'visits.toOrder': entering,
  'visits.toWish': entering,
  'visits.toClaim': entering,
  'visits.toTopic': office,
  'visits.endNeed': entering,
  'visits.giftPeople': entering,
  'visits.giveGifts': entering,
  'visits.issueCards': proved(office),
  'visits.issueGifts': proved(office),
};
