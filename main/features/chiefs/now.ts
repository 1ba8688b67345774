import { TERM_WARNING_DAYS } from '../../../shared/features/chief-terms';
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { peopleNow } from './terms';

/** Terms that are over while the chief goes on, and those that end soon; only for those who can do something about it. */
export async function chiefsNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'chiefs.openTerm')) return [];
  const people = await peopleNow(db, day);
  const standing = (term: string) => people.filter((one) => one.term === term).length;
  return [
    { words: '位楼栋长的聘期已满，要续聘或换人', count: standing('over'), to: '/chiefs/people?show=over' },
    { words: `位楼栋长的聘期${TERM_WARNING_DAYS}天内到期`, count: standing('endsSoon'), to: '/chiefs/people?show=endsSoon' },
  ].filter(({ count }) => count > 0);
}
