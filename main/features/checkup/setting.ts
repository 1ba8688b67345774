import { lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';
import type { Asked } from './found';

/** After how many months a household counts as not looked at. */
export async function staleMonths(db: Reader): Promise<number> {
  return (await db.selectFrom('checkupSetting').select('staleMonths').executeTakeFirstOrThrow()).staleMonths;
}

/** The same day so many months before, or the last day of a month that is too short. */
export function monthsEarlier(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** What the checks go by on this day. */
export const askedOn = async (db: Reader, today: string): Promise<Asked> => ({
  today,
  staleBefore: monthsEarlier(today, await staleMonths(db)),
});
