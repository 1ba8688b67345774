import type { catalogue } from '../../shared/features/catalogue';
import { type Decision, office, seeing } from './decision';

/** What may be ordered is for everybody who looks to read; the office says what it is. */
export const cataloguing: Record<keyof typeof catalogue, Decision> = {
  'catalogue.list': seeing,
  'catalogue.item': seeing,
  'catalogue.byNumber': seeing,
  'catalogue.templates': seeing,
  'catalogue.add': office,
  'catalogue.amend': office,
  'catalogue.end': office,
  'catalogue.resume': office,
  'catalogue.begin': office,
  'catalogue.issueSheet': office,
  'catalogue.addTemplate': office,
  'catalogue.amendTemplate': office,
  'catalogue.endTemplate': office,
};
