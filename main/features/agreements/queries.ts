// Quarrels and bargains as other features meet them.
import type { TodayLine } from '../../../shared/features/today';
import type { RecordWithFiles } from '../../attached';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { countDue } from './course';
import { seenDispute } from './rows';

export { agreementDuty } from './duty';
export { filesOfParty, forgetParty, handOverParties } from './forget';
export { openingHandlers as disputeActs } from './opening';
export { settlingHandlers as settlementActs } from './settling';
export { agreementSource } from './timeline';
export { partyRows } from './told';

/** Signed copies, photos, letters. They tell of people: whoever only looks sees that there is one, no more. */
export const disputeFiles: RecordWithFiles = {
  ...{ sees: 'agreements.card', opens: 'agreements.amend', adds: 'agreements.amend', personal: true },
  named: async (db, session, id) => (await seenDispute(db, session, id)).number,
};

/** Promises to be looked at by now. */
export async function agreementsNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'agreements.due')) return [];
  const count = await countDue(db, day);
  return count > 0 ? [{ words: '件协议约定的事到期了，要回访', count, to: '/agreements?show=due' }] : [];
}
