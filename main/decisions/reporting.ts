import type { reports } from '../../shared/features/reports';
import type { summary } from '../../shared/features/summary';
import { type Decision, office, officeSeeing, proved } from './decision';

/** Who approves what is decided anew for each: nobody approves what they drew up themselves, but where there is nobody else. */
export const reporting: Record<keyof (typeof summary & typeof reports), Decision> = {
  'summary.figures': officeSeeing,
  'summary.indicators': officeSeeing,
  'summary.rows': officeSeeing,
  'summary.counts': officeSeeing,
  'summary.saveXlsx': office,
  'reports.list': officeSeeing,
  'reports.card': officeSeeing,
  'reports.changes': officeSeeing,
  'reports.draft': office,
  'reports.recount': office,
  'reports.remark': office,
  'reports.approve': office,
  'reports.approveOwn': proved(office),
  'reports.withdraw': office,
  'reports.issue': office,
  'reports.saveXlsx': office,
};
