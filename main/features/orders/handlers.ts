import type { orderActs, orders } from '../../../shared/features/order-acts';
import type { orderReports } from '../../../shared/features/order-reports';
import type { orderSetup } from '../../../shared/features/order-setup';
import type { HandlersFor } from '../../powers';
import { actingHandlers } from './acting';
import { amendingHandlers } from './amending';
import { closingHandlers } from './closing';
import { listingHandlers } from './listing';
import { readingHandlers } from './reading';
import { reportHandlers } from './report-handlers';
import { setupHandlers } from './setup';

export const orderHandlers: HandlersFor<typeof orders & typeof orderActs & typeof orderSetup & typeof orderReports> = {
  ...listingHandlers,
  ...readingHandlers,
  ...amendingHandlers,
  ...actingHandlers,
  ...closingHandlers,
  ...setupHandlers,
  ...reportHandlers,
};
