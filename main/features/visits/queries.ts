// Visits as other features meet them.
import type { TodayLine } from '../../../shared/features/today';
import { visitPurposeWords } from '../../../shared/features/visit-words';
import { dayWords } from '../../../shared/text';
import type { RecordWithFiles } from '../../attached';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { boardOf } from './plan';
import { visitCardOf } from './rows';

export { visitDuty } from './duty';
export { forgetVisits, handOverVisits, photosOfVisits } from './forget';
export { visitIndicators } from './indicators';
export { needHandlers as needActs } from './needs';
export { enterVisit } from './recording';
export { visitCardOf } from './rows';
export { tierHandlers as tierActs } from './tiers';
export { visitedRows } from './told';

/** Photos of a visit, of a gift handed over: somebody may be seen on them. */
export const visitFiles: RecordWithFiles = {
  ...{ sees: 'visits.card', opens: 'visits.card', adds: 'attachments.add', personal: true },
  async named(db, _, id) {
    const { on, purpose } = await visitCardOf(db, id);
    return `${dayWords(on)}${visitPurposeWords[purpose]}`;
  },
};

/** Who should have been visited, and who is next; only for those who go. */
export async function visitsNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'visits.plan')) return [];
  const rows = await boardOf(db, day);
  const sum = (of: 'overdue' | 'soon') => rows.reduce((total, row) => total + row[of], 0);
  return [
    { words: '人过了走访的日子', count: sum('overdue'), to: '/visits?show=overdue' },
    { words: '人这一周要走访', count: sum('soon'), to: '/visits?show=soon' },
  ].filter(({ count }) => count > 0);
}
