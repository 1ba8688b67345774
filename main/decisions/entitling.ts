import type { entitlements } from '../../shared/features/entitlements';
import { type Decision, entering, office, proved, seeing } from './decision';

/** What people are entitled to, and who of them asked for it. */
export const entitling: Record<keyof typeof entitlements, Decision> = {
  'entitlements.list': seeing,
  // Who is entitled follows from the groups people are in: not for those who only look.
  'entitlements.people': entering,
  'entitlements.ofPerson': entering,
  'entitlements.add': office,
  'entitlements.amend': office,
  'entitlements.end': office,
  'entitlements.record': entering,
  'entitlements.endClaim': entering,
  'entitlements.issueList': proved(office),
  'entitlements.saveXlsx': proved(office),
};
