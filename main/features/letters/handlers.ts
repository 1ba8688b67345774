import type { letters } from '../../../shared/features/letters';
import type { HandlersFor } from '../../powers';

export const letterHandlers: HandlersFor<typeof letters> = {
  // Drawing papers takes React; it is loaded with the first letter, not with the desk.
  'letters.issue': async (powers, draft) => (await import('./letters')).issueLetters(powers, draft),
  'letters.mergeWord': async (powers, draft) => (await import('./word')).mergeWord(powers, draft),
};
