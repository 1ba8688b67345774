import type { briefings } from '../../shared/features/briefings';
import type { correspondents } from '../../shared/features/correspondents';
import type { forms } from '../../shared/features/forms';
import type { parcels } from '../../shared/features/parcels';
import type { reports } from '../../shared/features/reports';
import type { summary } from '../../shared/features/summary';
import { type Decision, office, officeSeeing, proved } from './decision';
import { forming } from './forming';

/** Who approves what is decided anew for each: nobody approves what they drew up themselves, but where there is nobody else. */
export const reporting: Record<keyof (typeof summary & typeof reports & typeof forms & typeof briefings), Decision> = {
  ...forming,
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

/** Whom we believe, and what goes out under our signature, is the office's; keys, cards and names want the password once more. */
export const sending: Record<keyof (typeof correspondents & typeof parcels), Decision> = {
  'correspondents.own': officeSeeing,
  'correspondents.list': officeSeeing,
  'correspondents.read': office,
  'correspondents.open': office,
  'correspondents.makeKeys': office,
  'correspondents.renewKeys': proved(office),
  'correspondents.issueCard': office,
  'correspondents.saveCard': office,
  'correspondents.add': proved(office),
  'correspondents.end': office,
  'parcels.list': officeSeeing,
  'parcels.preview': office,
  'parcels.make': office,
  'parcels.save': office,
  'parcels.sendNames': proved(office),
  'parcels.answered': office,
  'parcels.compare': office,
};
