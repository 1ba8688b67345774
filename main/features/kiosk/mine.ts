// 我的积分: what one volunteer sees of their own, in words.
import { hourSourceWords, hourStateWords, minutesWords } from '../../../shared/features/hours';
import type { Output } from '../../../shared/operations';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayInChina, dayWords, numberWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { entriesOf, hourSums } from '../hours/queries';
import { balanceOf } from '../points/queries';
import type { Named } from '../volunteers/queries';

type Mine = Output<'kiosk.mine'>;

/** The last few; the screen does not scroll. */
const MOST = 4;

/** 95 → big 1, small 小时35分; 35 → 35 分钟, which is no number of points. */
function figureOf(words: string, minutes: number): Mine['figures'][number] {
  const whole = Math.floor(minutes / 60);
  if (whole === 0) return { words, value: String(minutes), measure: '分钟' };
  return { words, value: numberWords(whole), measure: minutes % 60 === 0 ? '小时' : `小时${minutes % 60}分` };
}

const lastEntries = (db: Reader, volunteerId: number) =>
  db
    .selectFrom('hourEntry')
    .leftJoin('activity', 'activity.id', 'hourEntry.activityId')
    .select(['hourEntry.id', 'hourEntry.startedAt', 'hourEntry.minutes', 'hourEntry.source', 'hourEntry.state', 'activity.name'])
    .where(entriesOf(volunteerId))
    .orderBy('hourEntry.id', 'desc')
    .limit(MOST)
    .execute();

/** Points, hours timed and written down apart, what waits, and the last few. */
export async function mineOf(db: Reader, { id, name }: Named): Promise<Mine> {
  const sums = await hourSums(db, id);
  const entries = await lastEntries(db, id);
  const here = entries.find(({ state }) => state === 'open');
  return {
    name,
    figures: [
      { words: '积分', value: numberWords(await balanceOf(db, id)), measure: '分' },
      figureOf('计时时长', sums.timed),
      figureOf('补登时长', sums.hand),
      figureOf('待审核', sums.pending),
    ],
    here: here ? `${timeInChina(here.startedAt)} 签到，还没有签退。` : '',
    lines: entries.map((entry) => ({
      id: entry.id,
      day: dayWords(dayInChina(entry.startedAt)),
      words: entry.name ?? '日常服务',
      minutes: entry.minutes === null ? '' : `${hourSourceWords[entry.source]} ${minutesWords(entry.minutes)}`,
      state: hourStateWords[entry.state],
    })),
  };
}
