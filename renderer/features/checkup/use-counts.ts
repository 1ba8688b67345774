// Each check reads the ledger once: they are asked one after the other, the next while one is counted, so that the desk does not wait
// for the screen and whatever else is asked meanwhile comes between.
import { useCallback, useEffect, useState } from 'react';
import { CheckCode, type CheckCount, checks } from '../../../shared/features/checkup';
import { askAhead, useQuery } from '../../desk';

export type Counts = Partial<Record<CheckCode, CheckCount>>;

/** What has to be looked at in all; hints are not among it. */
export const toLookAt = (counts: Counts): number =>
  CheckCode.options.reduce((sum, code) => sum + (checks[code].hint ? 0 : (counts[code]?.count ?? 0)), 0);

/** Counts of all checks as they come in. `start` false: not yet. `again`: from the first anew, after something was changed. */
export function useCounts(start = true) {
  const [counts, setCounts] = useState<Counts>({});
  const [code, next] = start ? CheckCode.options.filter((one) => counts[one] === undefined) : [];
  const answer = useQuery('checkup.count', code === undefined ? null : { code });
  const { value, waiting } = answer;
  useEffect(() => {
    // The last answer stays while the next is on its way: only one that has come belongs to the check asked for.
    if (code !== undefined && value !== undefined && !waiting) setCounts((known) => ({ ...known, [code]: value }));
  }, [code, value, waiting]);
  useEffect(() => {
    if (next !== undefined) askAhead('checkup.count', { code: next });
  }, [next]);
  const again = useCallback(() => setCounts({}), []);
  return { counts, failed: answer.failure, again };
}
