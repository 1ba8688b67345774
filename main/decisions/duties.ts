import type { chiefTerms } from '../../shared/features/chief-terms';
import type { duties } from '../../shared/features/duties';
import type { subsidies } from '../../shared/features/subsidies';
import { type Decision, office, officeSeeing } from './decision';

/** What chiefs did, what they are paid and what is thought of them is between the office and each of them: no chief sees another's. */
export const dutiful: Record<keyof (typeof chiefTerms & typeof duties & typeof subsidies), Decision> = {
  'chiefs.people': officeSeeing,
  'chiefs.card': office,
  'chiefs.accounts': office,
  'chiefs.amend': office,
  'chiefs.openTerm': office,
  'chiefs.endTerm': office,
  'chiefs.issueLetter': office,
  'duties.month': officeSeeing,
  'duties.items': office,
  'duties.setup': officeSeeing,
  'duties.setScheme': office,
  'duties.book': office,
  'duties.issueMonth': office,
  'duties.saveXlsx': office,
  'duties.halfYear': office,
  'duties.comment': office,
  'duties.issueEvaluation': office,
  'duties.withdrawEvaluation': office,
  'subsidies.month': office,
  'subsidies.setRate': office,
  'subsidies.deduct': office,
  'subsidies.endDeduction': office,
  'subsidies.issueSheet': office,
  'subsidies.paid': office,
  'subsidies.withdraw': office,
  'subsidies.saveXlsx': office,
};
