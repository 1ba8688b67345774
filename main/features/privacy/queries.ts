// What of the privacy law waits for the office, for the home screen.
import type { TodayLine } from '../../../shared/features/today';
import { daysAfter } from '../../../shared/rules/working-days';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { erasableDue } from './due';
import { requestsDueBy } from './requests';

export { handOverRequests } from './handing-over';
export { scrubbed, writeErasures } from './written';

/** A request is called in when it is due within so many days. */
const SOON_DAYS = 3;

/** Requests that are due soon or overdue, people kept long enough; only for those who can do something about it. */
export async function privacyNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'privacy.due')) return [];
  const lines = [
    {
      words: '件隐私申请快到答复期限，或者已经过了',
      count: await requestsDueBy(db, daysAfter(today, SOON_DAYS)),
      to: '/privacy',
    },
    { words: '人的资料到了保存期限', count: await erasableDue(db, today), to: '/privacy?view=due' },
  ];
  return lines.filter(({ count }) => count > 0);
}
