// Signing in and out stays quick however many stays there are.
import { expect, test } from '../support/desk';

test('the stay under way and that of the request are read by their indexes, never one by one', ({ desk }) => {
  const steps = desk.sqlite
    .prepare(
      `explain query plan select * from hourEntry
       where (volunteerId = ? and state = 'open') or requestId = ? or endRequestId = ?`,
    )
    .all(1, 'a request', 'a request') as { detail: string }[];
  expect(steps.map(({ detail }) => detail)).toEqual([
    'MULTI-INDEX OR',
    ...['INDEX 1', 'SEARCH hourEntry USING INDEX hourEntryOpen (volunteerId=?)'],
    ...['INDEX 2', 'SEARCH hourEntry USING INDEX sqlite_autoindex_hourEntry_1 (requestId=?)'],
    ...['INDEX 3', 'SEARCH hourEntry USING INDEX hourEntryEnded (endRequestId=?)'],
  ]);
});
