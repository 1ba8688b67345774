import type { agreements } from '../../../shared/features/agreements';
import type { settling } from '../../../shared/features/settling';
import type { HandlersFor } from '../../powers';
import { followUpHandlers } from './follow-ups';
import { listingHandlers } from './listing';
import { openingHandlers } from './opening';
import { settlingHandlers } from './settling';

export const agreementHandlers: HandlersFor<typeof agreements & typeof settling> = {
  ...listingHandlers,
  ...openingHandlers,
  ...settlingHandlers,
  ...followUpHandlers,

  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'agreements.issueRegister': async (powers, { id }) => (await import('./papers')).issueRegister(powers, id),
  'agreements.issueRecord': async (powers, { id }) => (await import('./papers')).issueRecord(powers, id),
  'agreements.issueText': async (powers, { id }) => (await import('./papers')).issueText(powers, id),
  'agreements.issueFollowUps': async (powers, { id }) => (await import('./papers')).issueFollowUps(powers, id),
};
