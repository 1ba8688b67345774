import type { DutySource } from '../../duty';
import { agreementDuty } from '../agreements/queries';
import { consultationDuty } from '../consultations/queries';
import { callDuty } from '../entitlements/queries';
import { entryDuty } from '../entry/queries';
import { errandDuty } from '../errands/queries';
import { careDuty } from '../groups/queries';
import { hourDuty } from '../hours/queries';
import { meetingDuty } from '../meetings/queries';
import { orderDuty } from '../orders/queries';
import { postingDuty } from '../postings/queries';
import { residentDuty } from '../residents/queries';
import { sweepDuty } from '../sweeps/queries';
import { taskDuty } from '../tasks/queries';
import { visitDuty } from '../visits/queries';

/** THE registry of what chiefs do. A feature that records acts of theirs is one import and one line. */
export const sources: readonly DutySource[] = [
  orderDuty,
  visitDuty,
  errandDuty,
  careDuty,
  entryDuty,
  residentDuty,
  sweepDuty,
  consultationDuty,
  meetingDuty,
  agreementDuty,
  postingDuty,
  callDuty,
  taskDuty,
  hourDuty,
];
