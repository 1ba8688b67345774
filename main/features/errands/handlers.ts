import type { errands } from '../../../shared/features/errands';
import type { HandlersFor } from '../../powers';
import { actingHandlers } from './acting';
import { closingHandlers } from './closing';
import { listingHandlers } from './listing';

export const errandHandlers: HandlersFor<typeof errands> = {
  ...listingHandlers,
  ...actingHandlers,
  ...closingHandlers,

  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'errands.issueEntrustment': async (powers, { id }) => (await import('./papers')).issueEntrustment(powers, id),
  'errands.issueHandover': async (powers, { id }) => (await import('./papers')).issueHandover(powers, id),
};
