import type { matters } from '../../../shared/features/matters';
import type { HandlersFor } from '../../powers';
import { actingHandlers, stepHandlers } from './acting';
import { homeHandlers } from './homes';
import { listingHandlers } from './listing';

export const matterHandlers: HandlersFor<typeof matters> = {
  ...listingHandlers,
  ...actingHandlers,
  ...stepHandlers,
  ...homeHandlers,
};
