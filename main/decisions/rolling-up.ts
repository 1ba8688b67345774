import type { rollup } from '../../shared/features/rollup';
import { type Decision, office, officeSeeing, proved } from './decision';

/** In an office above the stations; who only looks sees all of it, for there is nobody in it. */
export const rollingUp: Record<keyof typeof rollup, Decision> = {
  'rollup.board': officeSeeing,
  'rollup.members': officeSeeing,
  'rollup.member': officeSeeing,
  'rollup.places': officeSeeing,
  'rollup.figure': officeSeeing,
  'rollup.totals': officeSeeing,
  'rollup.receipts': officeSeeing,
  'rollup.refusals': officeSeeing,
  'rollup.receive': office,
  'rollup.addMembers': office,
  'rollup.renameMember': office,
  'rollup.endMember': office,
  'rollup.corrections': officeSeeing,
  'rollup.rules': officeSeeing,
  'rollup.previewSum': office,
  'rollup.makeSum': office,
  'rollup.due': officeSeeing,
  'rollup.setDue': office,
  'rollup.issueList': proved(office),
  'rollup.saveXlsx': office,
};
