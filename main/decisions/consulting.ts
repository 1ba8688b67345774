import type { consultations } from '../../shared/features/consultations';
import type { votes } from '../../shared/features/votes';
import { type Decision, office, officeSeeing, proved } from './decision';

/** How a consultation stands is for whoever looks; what a household answered is the office's. */
export const consulting: Record<keyof (typeof consultations & typeof votes), Decision> = {
  'consultations.list': officeSeeing,
  'consultations.card': officeSeeing,
  'consultations.preview': office,
  'consultations.open': office,
  'consultations.rows': office,
  'consultations.board': office,
  'consultations.row': office,
  'consultations.find': office,
  'consultations.answer': office,
  'consultations.withdraw': office,
  'consultations.amendRow': office,
  'consultations.settle': office,
  'consultations.saveSheets': proved(office),
  'consultations.readSheets': office,
  'consultations.takeSheet': office,
  'consultations.returns': office,
  'consultations.withdrawReturn': office,
  'consultations.extend': office,
  'consultations.close': office,
  'consultations.cancel': office,
  'consultations.issueSheets': proved(office),
  'consultations.issueNotReached': proved(office),
  'consultations.issueTally': office,
  'consultations.saveXlsx': proved(office),
  'votes.ofMeeting': officeSeeing,
  'votes.open': office,
  'votes.cast': office,
  'votes.close': office,
  'votes.cancel': office,
};
