import type { OperationName } from '../../../shared/operations';

/** Looking, marking and printing change nothing of a person. */
export const looking: readonly OperationName[] = [
  'residents.reveal',
  'residents.copy',
  'groups.reveal',
  'privacy.issueFile',
  'checkup.mark',
  'checkup.unmark',
];
