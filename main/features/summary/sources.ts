import type { IndicatorSource } from '../../indicator';
import { activityIndicators } from '../activities/queries';
import { errandIndicators } from '../errands/queries';
import { hourIndicators } from '../hours/queries';
import { matterIndicators } from '../matters/queries';
import { meetingIndicators } from '../meetings/queries';
import { noticeIndicators } from '../notices/queries';
import { orderIndicators } from '../orders/queries';
import { pointIndicators } from '../points/queries';
import { sweepIndicators } from '../sweeps/queries';
import { visitIndicators } from '../visits/queries';
import { wishIndicators } from '../wishes/queries';

/** THE registry of what is counted beside the ledger. A feature that has something to count is one import and one line. */
export const sources: readonly IndicatorSource[] = [
  orderIndicators,
  matterIndicators,
  errandIndicators,
  wishIndicators,
  activityIndicators,
  hourIndicators,
  pointIndicators,
  meetingIndicators,
  noticeIndicators,
  visitIndicators,
  sweepIndicators,
];
