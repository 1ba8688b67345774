import type { agreements } from '../../../shared/features/agreements';
import type { HandlersFor } from '../../powers';
import { listingHandlers } from './listing';
import { openingHandlers } from './opening';

export const agreementHandlers: HandlersFor<typeof agreements> = { ...listingHandlers, ...openingHandlers };
