// Subsidies as other features meet them: what was written beside a deduction goes with whoever is erased.
import type { Writer } from '../../powers';

/** The sums stay. The caller notes it. */
export async function forgetDeductions(db: Writer, chiefIds: readonly number[]): Promise<void> {
  if (chiefIds.length === 0) return;
  await db.updateTable('subsidyDeduction').set({ words: '已删除' }).where('chiefId', 'in', chiefIds).execute();
}
