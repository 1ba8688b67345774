// Quarrels and bargains as other features meet them.
import type { RecordWithFiles } from '../../attached';
import { seenDispute } from './rows';

export { filesOfParty, forgetParty, handOverParties } from './forget';
export { agreementSource } from './timeline';
export { partyRows } from './told';

/** Signed copies, photos, letters. They tell of people: whoever only looks sees that there is one, no more. */
export const disputeFiles: RecordWithFiles = {
  ...{ sees: 'agreements.card', opens: 'agreements.amend', adds: 'agreements.amend', personal: true },
  named: async (db, session, id) => (await seenDispute(db, session, id)).number,
};
