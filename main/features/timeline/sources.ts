import type { TimelineSource } from '../../timeline';
import { agreementSource } from '../agreements/queries';
import { chiefSource } from '../chiefs/queries';
import { consultationSource } from '../consultations/queries';
import { errandSource } from '../errands/queries';
import { givingSource } from '../gifts/queries';
import { hourSource } from '../hours/queries';
import { importSource } from '../imports/queries';
import { meetingSource } from '../meetings/queries';
import { orderSource } from '../orders/queries';
import { paperSource } from '../papers/queries';
import { factSource, groupSource, homeSource, lookSource, privacySource, visitSource } from '../residents/queries';
import { volunteerSource } from '../volunteers/queries';
import { wishSource } from '../wishes/queries';

/** THE registry of what is told of people and households. A feature that has something to tell is one import and one line. */
export const sources: readonly TimelineSource[] = [
  homeSource,
  factSource,
  groupSource,
  givingSource,
  importSource,
  volunteerSource,
  paperSource,
  hourSource,
  meetingSource,
  consultationSource,
  agreementSource,
  orderSource,
  errandSource,
  wishSource,
  visitSource,
  chiefSource,
  lookSource,
  privacySource,
];
