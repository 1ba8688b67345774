import type { TimelineSource } from '../../timeline';
import { importSource } from '../imports/queries';
import { paperSource } from '../papers/queries';
import { factSource, groupSource, homeSource, lookSource, privacySource } from '../residents/queries';

/** THE registry of what is told of people and households. A feature that has something to tell is one import and one line. */
export const sources: readonly TimelineSource[] = [
  homeSource,
  factSource,
  groupSource,
  importSource,
  paperSource,
  lookSource,
  privacySource,
];
