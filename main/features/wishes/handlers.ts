import type { wishes } from '../../../shared/features/wishes';
import type { HandlersFor } from '../../powers';
import { actingHandlers } from './acting';
import { listingHandlers } from './listing';

export const wishHandlers: HandlersFor<typeof wishes> = {
  ...listingHandlers,
  ...actingHandlers,

  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'wishes.issueWall': async (powers, { format }) => (await import('./wall')).issueWall(powers, format),
};
