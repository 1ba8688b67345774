// Merges as other features meet them.
import type { Writer } from '../../powers';

/** What could be taken back of somebody who is erased. That two records were made one, and when, stays. */
export const forgetMerges = (db: Writer, personId: number): Promise<unknown> =>
  db
    .updateTable('personMerge')
    .set({ trail: null })
    .where((eb) => eb.or([eb('keptId', '=', personId), eb('mergedId', '=', personId)]))
    .execute();
