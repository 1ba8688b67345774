// Minutes as a form gives them, and instants as the ledger keeps them.
import { instantAt } from '../../../shared/rules/china-clock';
import { instantWords } from '../../../shared/text';
import { Refusal } from '../../refusal';

/** When it happened; null: now. Refuses what is still to come, and what lies before `since`. */
export function happenedAt(minute: string | null, now: string, since: string | null): string {
  if (minute === null) return now;
  const at = instantAt(minute);
  if (at > now) throw new Refusal({ at: '时间不能晚于现在。' });
  // A form knows minutes only.
  if (since !== null && at < `${since.slice(0, 16)}:00.000Z`)
    throw new Refusal({ at: `不能早于${instantWords(since)}，那时才登记。` });
  return at;
}
