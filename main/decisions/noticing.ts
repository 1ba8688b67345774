import type { notices } from '../../shared/features/notices';
import { type Decision, head, office, officeSeeing, proved } from './decision';

/** What goes on the walls is the office's; whoever looks sees what went out. A chief gets the paper. */
export const noticing: Record<keyof typeof notices, Decision> = {
  'notices.list': officeSeeing,
  'notices.card': officeSeeing,
  'notices.preview': officeSeeing,
  // Tells of children and landlines the ledger knows.
  'notices.guard': office,
  'notices.templates': officeSeeing,
  'notices.begin': office,
  'notices.keep': office,
  'notices.drop': office,
  'notices.mask': office,
  'notices.ask': office,
  'notices.check': office,
  'notices.checkAlone': proved(head),
  'notices.issue': office,
  'notices.withdraw': office,
  'notices.saveTemplate': office,
  'notices.endTemplate': office,
  'notices.chatText': officeSeeing,
  'notices.letter': office,
  'notices.copied': office,
};
