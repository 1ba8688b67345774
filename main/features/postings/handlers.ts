import type { postings } from '../../../shared/features/postings';
import type { HandlersFor } from '../../powers';
import { actingHandlers } from './acting';
import { listingHandlers } from './listing';
import { photoHandlers } from './photos';

export const postingHandlers: HandlersFor<typeof postings> = {
  ...listingHandlers,
  ...actingHandlers,
  ...photoHandlers,

  // Drawing papers takes React; it is loaded with the first list, not with the desk.
  'postings.issueList': async (powers, { paperIds }) => (await import('./list-paper')).issuePostingList(powers, paperIds),
};
