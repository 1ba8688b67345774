// What of consultations waits for the office, for the home screen.
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';

/** Those whose last day is over and that nobody counted; only for those who can. */
export async function consultationsNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'consultations.close')) return [];
  const over = await db
    .selectFrom('consultation')
    .select(['id'])
    .where('endedOn', 'is', null)
    .where('dueOn', '<', today)
    .orderBy('dueOn')
    .execute();
  const [first] = over;
  if (!first) return [];
  const to = over.length === 1 ? `/consultations/${first.id}` : '/consultations';
  return [{ words: '次征求意见过了截止日，还没有统计', count: over.length, to }];
}
