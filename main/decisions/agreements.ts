import type { agreements } from '../../shared/features/agreements';
import type { attachments } from '../../shared/features/attachments';
import type { settling } from '../../shared/features/settling';
import { type Decision, office, officeSeeing, proved } from './decision';

/** Who sees a record sees what hangs on it: that is decided anew for each (main/attached.ts). */
export const attaching: Record<keyof typeof attachments, Decision> = {
  'attachments.list': officeSeeing,
  'attachments.picture': officeSeeing,
  'attachments.add': office,
  'attachments.save': office,
  'attachments.end': office,
  'attachments.chooseAside': office,
  'attachments.aside': office,
  'attachments.dropAside': office,
};

/** Whoever looks sees files that are not sealed, without numbers of people. */
export const agreeing: Record<keyof (typeof agreements & typeof settling), Decision> = {
  'agreements.list': officeSeeing,
  'agreements.card': officeSeeing,
  'agreements.add': office,
  'agreements.amend': office,
  'agreements.seal': office,
  'agreements.addParty': office,
  'agreements.endParty': office,
  'agreements.reveal': proved(office),
  'agreements.course': officeSeeing,
  'agreements.due': officeSeeing,
  'agreements.attempt': office,
  'agreements.draft': office,
  'agreements.sign': office,
  'agreements.recordOral': office,
  'agreements.close': office,
  'agreements.resume': office,
  'agreements.followUp': office,
  'agreements.followedUp': office,
  'agreements.issueRegister': proved(office),
  'agreements.issueRecord': proved(office),
  'agreements.issueText': proved(office),
  'agreements.issueFollowUps': proved(office),
};
