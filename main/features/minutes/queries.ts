// Minutes as other features meet them: what waits on the home screen, and taking a name out.
import type { TodayLine } from '../../../shared/features/today';
import { daysAfter } from '../../../shared/rules/working-days';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';

export { forgetMinutes, minutesNaming } from './forget';
export { openDecisions } from './open-decisions';

/** A draft is looked at this many days after its meeting. */
const LATE_DAYS = 3;

/** Drafts of meetings some days past, and those that wait for 会签; for those who can do something about it. */
export async function minutesNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'minutes.confirm')) return [];
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meetingId')
    .select(['minutes.state', 'meeting.heldOn'])
    .where('minutes.state', '!=', 'final')
    .where('meeting.cancelledOn', 'is', null)
    .execute();
  const late = daysAfter(today, -LATE_DAYS);
  const drafts = rows.filter(({ state, heldOn }) => state === 'draft' && heldOn <= late).length;
  const signing = rows.filter(({ state }) => state === 'signing').length;
  return [
    { words: '份会议纪要还是草稿', count: drafts, to: '/minutes?state=draft' },
    { words: '份会议纪要正在会签', count: signing, to: '/minutes?state=signing' },
  ].filter(({ count }) => count > 0);
}
