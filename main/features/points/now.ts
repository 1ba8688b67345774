import { EXPIRY_DAYS } from '../../../shared/features/points';
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { expiring } from './expiry';

/** Whose points expire soon, for the home screen. */
export async function pointsNow(db: Reader, today: string, { role }: Session): Promise<TodayLine[]> {
  if (!permits(role, 'points.expire')) return [];
  const people = new Set((await expiring(db, today)).rows.map(({ volunteerId }) => volunteerId)).size;
  return people === 0 ? [] : [{ words: `位志愿者有积分${EXPIRY_DAYS}天内到期`, count: people, to: '/points?view=expiring' }];
}
