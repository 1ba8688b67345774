import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { isAlone } from '../staff/queries';
import { waitingFor } from './waiting';

/** Hours that wait for whoever sits at the desk, for the home screen. */
export async function hoursNow(db: Reader, { role, staffId }: Session): Promise<TodayLine[]> {
  if (!permits(role, 'hours.review')) return [];
  const count = await waitingFor(db, staffId, await isAlone(db, staffId));
  return count === 0 ? [] : [{ words: '条志愿时长等你审核', count, to: '/hours' }];
}
