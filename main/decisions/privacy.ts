import type { disclosures } from '../../shared/features/disclosures';
import type { privacy } from '../../shared/features/privacy';
import { type Decision, head, office, proved } from './decision';

/** Requests of the people whose data it is, and the register of who got any of it. Only the head erases. */
export const keepingPrivate: Record<keyof (typeof privacy & typeof disclosures), Decision> = {
  'privacy.requests': office,
  'privacy.receive': office,
  'privacy.close': office,
  'privacy.due': office,
  'privacy.issueNotice': office,
  'privacy.issueFile': proved(office),
  'privacy.issueClearing': proved(office),
  'disclosures.list': office,
  'disclosures.issueRegister': office,
  'disclosures.saveXlsx': office,
  'privacy.erase': proved(head),
  'privacy.eraseVolunteer': proved(head),
};
