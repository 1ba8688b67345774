import type { agreements } from '../../shared/features/agreements';
import type { attachments } from '../../shared/features/attachments';
import { type Decision, office, officeSeeing, proved } from './decision';

/** Who sees a record sees what hangs on it: that is decided anew for each (main/attached.ts). */
export const attaching: Record<keyof typeof attachments, Decision> = {
  'attachments.list': officeSeeing,
  'attachments.picture': officeSeeing,
  'attachments.add': office,
  'attachments.save': office,
  'attachments.end': office,
};

/** Whoever looks sees files that are not sealed, without numbers of people. */
export const agreeing: Record<keyof typeof agreements, Decision> = {
  'agreements.list': officeSeeing,
  'agreements.card': officeSeeing,
  'agreements.add': office,
  'agreements.amend': office,
  'agreements.seal': office,
  'agreements.addParty': office,
  'agreements.endParty': office,
  'agreements.reveal': proved(office),
};
