import type { Today } from '../../../shared/features/today';
import type { Reader } from '../../powers';
import { actOf } from '../../words/acts';
import type { Facts } from '../../words/facts';

const MOST = 8;

/** One line an act: a split or a move that left several notes counts once. */
export async function recentActs(db: Reader): Promise<Today['recent']> {
  const entries = await db
    .selectFrom('auditEntry')
    .select(['at', 'operation', 'before', 'after'])
    .where('result', '=', 'done')
    .orderBy('id', 'desc')
    .limit(MOST * 4)
    .execute();
  const acts = new Map<string, { at: string; words: string }>();
  for (const { at, operation, before, after } of entries) {
    const words = actOf(operation)?.line?.(JSON.parse(after ?? before ?? '{}') as Facts);
    if (words && !acts.has(`${at} ${operation}`)) acts.set(`${at} ${operation}`, { at, words });
  }
  return [...acts.values()].slice(0, MOST);
}
