// Lists as other features print them.
import type { PrintDraft } from '../../../shared/features/lists';
import type { Paper } from '../../../shared/features/papers';
import type { TaskPowers } from '../../powers';

/** Prints a list whose rows may lie on a server: they are all read before anything is written. */
export const issueReadList = async (powers: TaskPowers, draft: PrintDraft): Promise<Paper> =>
  (await import('./printing')).issueReadList(powers, draft);
