// What of the volunteers waits for the office, for the home screen.
import type { TodayLine } from '../../../shared/features/today';
import { VolunteerFilter } from '../../../shared/features/volunteers';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { volunteersCounted } from './rows';

/** People who would like to help and wait to be asked, certificates that run out; only for those who can do something about it. */
export async function volunteersNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'leads.add')) return [];
  const { waiting } = await db
    .selectFrom('volunteerLead')
    .where('state', '=', 'open')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  const expiring = volunteersCounted(db, VolunteerFilter.parse({ show: 'expiring' }), today);
  const { total } = await expiring.executeTakeFirstOrThrow();
  const lines = [
    { words: '人想参加志愿服务，等着联系', count: waiting, to: '/volunteers?view=leads' },
    { words: '位志愿者的证书到期或快到期', count: total, to: '/volunteers?view=expiring' },
  ];
  return lines.filter(({ count }) => count > 0);
}
