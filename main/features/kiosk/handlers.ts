import { minutesWords, type PunchAnswer } from '../../../shared/features/hours';
import type { kiosk } from '../../../shared/features/kiosk';
import type { Output } from '../../../shared/operations';
import { timeInChina } from '../../../shared/rules/china-clock';
import type { HandlersFor, Reader } from '../../powers';
import { activityOf } from '../activities/queries';
import { punch } from '../hours/queries';
import { mineOf } from './mine';
import { kioskHome, signedUpNow } from './today';
import { whoIs } from './who';

/** What the volunteer reads for four seconds. */
async function said(db: Reader, name: string, { way, at, minutes, again }: PunchAnswer, activityId: number | null) {
  const answer = (act: string, words: string): Output<'kiosk.punch'> => ({ name, act, time: timeInChina(at), words });
  if (way === 'out') return answer('已签退', `这次${minutesWords(minutes ?? 0)}，等工作站审核。`);
  if (again) return answer('已签到', '已经签过到了。走的时候记得签退。');
  const activity = activityId === null ? '日常服务' : (await activityOf(db, activityId)).name;
  return answer('已签到', `记在${activity}。走的时候记得签退。`);
}

export const kioskHandlers: HandlersFor<typeof kiosk> = {
  'kiosk.home': kioskHome,

  'kiosk.punch': async (powers, { requestId, who, way, activityId: offered, unsure }) => {
    const { id, name } = await whoIs(powers, who);
    const activityId = (unsure ? await signedUpNow(powers, id) : null) ?? offered;
    const wanted = { requestId, volunteerId: id, activityId, by: 'self' as const, way };
    const punched = await powers.write((writing) => punch(writing, wanted));
    return said(powers.db, name, punched, activityId);
  },

  'kiosk.mine': async (powers, { who }) => mineOf(powers.db, await whoIs(powers, who)),
};
