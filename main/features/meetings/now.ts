// What the home screen says of meetings: what was not held in time, what is on today, what waits for a meeting, whom to notify.
import { ASSEMBLY_NOTICE_DAYS } from '../../../shared/features/meeting-kinds';
import { spanWords } from '../../../shared/features/series';
import type { TodayLine } from '../../../shared/features/today';
import { daysAfter } from '../../../shared/rules/working-days';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { seriesRows } from './series';
import { openTopics } from './topics';

/** An assembly is spoken of this many days before its notice is due. */
const AHEAD_DAYS = 7;

const onDay = (db: Reader, day: string) =>
  db
    .selectFrom('meeting')
    .select(['id', 'title', 'startsAt'])
    .where('heldOn', '=', day)
    .where('cancelledOn', 'is', null)
    .orderBy('startsAt');

/** Assemblies nobody was told of yet, whose last day for it is near or past. */
const unannounced = (db: Reader, day: string) =>
  db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('kind', '=', 'assembly')
    .where('cancelledOn', 'is', null)
    .where('noticedOn', 'is', null)
    .where('heldOn', '>', day)
    .where('heldOn', '<=', daysAfter(day, ASSEMBLY_NOTICE_DAYS + AHEAD_DAYS));

const one = (found: readonly { id: number }[]) => (found.length === 1 ? `/meetings/${found[0]?.id}` : '/meetings');

/** Only for those who look at meetings. */
export async function meetingsNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'meetings.month')) return [];
  const missing = (await seriesRows(db, day)).filter(({ due }) => due === 'missing');
  const today = await onDay(db, day).execute();
  const silent = await unannounced(db, day).execute();
  const names = missing.map(({ every, name }) => `${spanWords[every]}${name}`).join('、');
  const hours = today.map(({ startsAt, title }) => `${startsAt} ${title}`).join('，');
  const lines: TodayLine[] = [
    { words: `场会今天开：${hours}`, count: today.length, to: one(today) },
    { words: `个会未召开：${names}`, count: missing.length, to: '/meetings?view=series' },
    { words: `次业主大会会议要提前${ASSEMBLY_NOTICE_DAYS}日通知，还没有发通知`, count: silent.length, to: one(silent) },
    { words: '个议题等着上会', count: await openTopics(db), to: '/meetings?view=topics' },
  ];
  return lines.filter(({ count }) => count > 0);
}
