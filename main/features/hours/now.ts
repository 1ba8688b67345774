import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { isAlone } from '../staff/queries';
import { entryRows, hindranceOf } from './rows';

/** Hours that wait for whoever sits at the desk, for the home screen. */
export async function hoursNow(db: Reader, { role, staffId }: Session): Promise<TodayLine[]> {
  if (!permits(role, 'hours.review')) return [];
  const rows = await entryRows(db)
    .where('hourEntry.settled', '=', 0)
    .where('hourEntry.state', '=', 'pending')
    .limit(1000)
    .execute();
  const alone = await isAlone(db, staffId);
  const mine = rows.filter((row) => {
    const hindrance = hindranceOf(row, staffId);
    return hindrance === null || (hindrance === 'typed' && alone);
  });
  return mine.length === 0 ? [] : [{ words: '条志愿时长等你审核', count: mine.length, to: '/hours' }];
}
