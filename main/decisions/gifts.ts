import type { certificates } from '../../shared/features/certificates';
import type { gifts } from '../../shared/features/gifts';
import { type Decision, office, officeSeeing, proved } from './decision';

/** Gifts are looked at by whoever looks; who took what, and every paper on a volunteer, is the office's. */
export const giving: Record<keyof (typeof gifts & typeof certificates), Decision> = {
  'gifts.list': officeSeeing,
  'gifts.photo': officeSeeing,
  'gifts.moves': officeSeeing,
  'gifts.add': office,
  'gifts.amend': office,
  'gifts.end': office,
  'gifts.resume': office,
  'gifts.choosePhoto': office,
  'gifts.removePhoto': office,
  'gifts.setCaps': office,
  'gifts.receive': office,
  'gifts.count': office,
  'gifts.standing': office,
  'gifts.redemptions': office,
  'gifts.redeem': office,
  'gifts.undo': proved(office),
  'gifts.issueSlip': office,
  'certificates.list': office,
  'certificates.preview': office,
  'certificates.issue': proved(office),
  'certificates.reissue': proved(office),
  'certificates.revoke': proved(office),
  'certificates.issueStatement': proved(office),
  'certificates.issueRanking': office,
  'certificates.issueActivity': proved(office),
  'certificates.issueNotice': office,
  'certificates.headings': office,
  'certificates.setHeadings': office,
  'certificates.saveNational': proved(office),
};
