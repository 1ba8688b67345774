import type { lists } from '../../../shared/features/lists';
import type { HandlersFor } from '../../powers';

export const listHandlers: HandlersFor<typeof lists> = {
  // Drawing papers takes React; it is loaded with the first list, not with the desk.
  'lists.issue': async (powers, draft) => (await import('./printing')).issueList(powers, draft),
};
