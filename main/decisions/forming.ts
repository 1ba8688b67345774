import type { briefings } from '../../shared/features/briefings';
import type { forms } from '../../shared/features/forms';
import { type Decision, office, officeSeeing } from './decision';

/** Forms hold counts, never people: the office fills them, and whoever looks sees what went out. */
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
  'forms.saveFill': office,
  'briefings.list': officeSeeing,
  'briefings.card': officeSeeing,
  'briefings.draft': office,
  'briefings.amend': office,
  'briefings.issue': office,
  'briefings.saveWord': office,
};
