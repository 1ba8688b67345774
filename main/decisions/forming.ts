import type { briefings } from '../../shared/features/briefings';
import type { forms } from '../../shared/features/forms';
import { type Decision, office, officeSeeing, proved } from './decision';

/** The office fills forms, and whoever looks sees what went out; one that names people wants the password once more. */
export const forming: Record<keyof (typeof forms & typeof briefings), Decision> = {
  'forms.list': officeSeeing,
  'forms.card': officeSeeing,
  'forms.fills': officeSeeing,
  'forms.preview': officeSeeing,
  'forms.load': office,
  'forms.amend': office,
  'forms.mark': office,
  'forms.end': office,
  'forms.resume': office,
  'forms.fill': office,
  'forms.saveNames': proved(office),
  'forms.saveFill': office,
  'briefings.list': officeSeeing,
  'briefings.card': officeSeeing,
  'briefings.charts': officeSeeing,
  'briefings.draft': office,
  'briefings.redraft': office,
  'briefings.amend': office,
  'briefings.issue': office,
  'briefings.saveWord': office,
};
