import type { hours } from '../../shared/features/hours';
import type { points } from '../../shared/features/points';
import { type Decision, office, officeSeeing, proved } from './decision';

/** Hours and points are the office's. Who reviews what is decided anew for each entry: nobody reviews their own. */
export const crediting: Record<keyof (typeof hours & typeof points), Decision> = {
  'hours.queue': officeSeeing,
  'hours.present': officeSeeing,
  'hours.list': officeSeeing,
  'hours.setting': officeSeeing,
  'hours.punch': office,
  'hours.add': office,
  'hours.review': office,
  'hours.reviewOwn': proved(office),
  'hours.correct': office,
  'hours.setClosing': office,
  'points.balances': officeSeeing,
  'points.sums': officeSeeing,
  'points.statement': officeSeeing,
  'points.rules': officeSeeing,
  'points.rates': officeSeeing,
  'points.expiring': officeSeeing,
  'points.verify': officeSeeing,
  'points.addRule': office,
  'points.setRate': office,
  'points.expire': proved(office),
  'points.adjust': proved(office),
  'points.reverse': proved(office),
};
