// Counting reads the ledger: what the desk does not know yet comes in a few answers, so that whatever else is asked meanwhile comes
// between. What it knows comes in one.
import { useCallback, useEffect, useState } from 'react';
import { type CheckCode, type CheckCounts, checks } from '../../../shared/features/checkup';
import { askAhead, useQuery } from '../../desk';

/** Every check there is. */
const all = Object.keys(checks) as CheckCode[];

/** What has to be looked at in all; hints are not among it. */
export const toLookAt = (counts: CheckCounts): number =>
  all.reduce((sum, code) => sum + (checks[code].hint ? 0 : (counts[code]?.count ?? 0)), 0);

/** Asks for all of them while the screen is still on the way. */
export const askCounts = (): void => askAhead('checkup.counts', { codes: all });

const nothing: CheckCounts = {};

/** Counts of all checks as they come in. `start` false: not yet. `again`: from the first anew, after something was changed. */
export function useCounts(start = true) {
  const [known, setKnown] = useState(nothing);
  const codes = all.filter((code) => known[code] === undefined);
  const asking = start && codes.length > 0;
  const { value, waiting, failure } = useQuery('checkup.counts', asking ? { codes } : null);
  useEffect(() => {
    // The last answer stays while the next is on its way: only one that has come belongs to the checks asked for.
    if (asking && value !== undefined && !waiting) setKnown((before) => ({ ...before, ...value }));
  }, [asking, value, waiting]);
  const again = useCallback(() => setKnown(nothing), []);
  const counts = { ...known, ...value };
  return { counts, done: all.every((code) => counts[code] !== undefined), failed: failure, again };
}
