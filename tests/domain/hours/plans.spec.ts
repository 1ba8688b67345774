// Signing in and out stays quick however many stays there are.

import { atDoor, ofVolunteer, stillHere } from '../../../main/features/hours/stays';
import { expect, test } from '../support/desk';
import { plansOf } from './planning';

const BY_VOLUNTEER = 'USING INDEX hourEntryByVolunteer (settled=? AND volunteerId=?';

test('all that is asked when somebody signs in or out is read by an index, never one by one', async ({ desk }) => {
  const steps = await plansOf(desk, (db) =>
    atDoor(db, { volunteerId: 1, requestId: 'a request', since: '2026-11-21T00:00:00.000Z' }),
  );
  expect(steps.filter((step) => step.startsWith('SEARCH'))).toEqual([
    'SEARCH hourSetting USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH volunteer USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    `SEARCH stay ${BY_VOLUNTEER}) LEFT-JOIN`,
    'SEARCH asked USING COVERING INDEX sqlite_autoindex_hourEntry_1 (requestId=?)',
    'SEARCH asked USING COVERING INDEX hourEntryEnded (endRequestId=?)',
    `SEARCH last ${BY_VOLUNTEER} AND startedAt>?)`,
    `SEARCH last ${BY_VOLUNTEER} AND startedAt>?)`,
  ]);
  expect(steps.filter((step) => step.startsWith('SCAN') || step.includes('TEMP B-TREE'))).toEqual([]);
});

test('who is still here is looked for among what is not decided on', async ({ desk }) => {
  const [step] = await plansOf(desk, stillHere);
  expect(step).toBe('SEARCH hourEntry USING INDEX hourEntryByVolunteer (settled=?)');
});

test('all entries of a volunteer, decided on or not, are read by their index', async ({ desk }) => {
  const [step] = await plansOf(desk, (db) => db.selectFrom('hourEntry').select('minutes').where(ofVolunteer(1)).execute());
  expect(step).toBe(`SEARCH hourEntry ${BY_VOLUNTEER})`);
});
