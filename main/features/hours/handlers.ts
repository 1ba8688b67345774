import type { hours } from '../../../shared/features/hours';
import type { HandlersFor } from '../../powers';
import { addHours } from './adding';
import { correct } from './correcting';
import { list, present, queue } from './lists';
import { punch } from './punching';
import { review } from './reviewing';
import { closingTime } from './stays';

const ONLY = 1;

export const hourHandlers: HandlersFor<typeof hours> = {
  'hours.queue': queue,
  'hours.present': (powers) => present(powers),
  'hours.list': list,

  'hours.punch': (powers, { requestId, volunteerId, activityId }) =>
    punch(powers, { requestId, volunteerId, activityId, by: 'staff' }),
  'hours.add': addHours,
  'hours.review': (powers, asked) => review(powers, asked),
  'hours.reviewOwn': (powers, asked) => review(powers, asked, true),
  'hours.correct': correct,

  'hours.setting': async ({ db }) => ({ closesAt: await closingTime(db) }),

  'hours.setClosing': async ({ db, note }, { closesAt }) => {
    const before = { closesAt: await closingTime(db) };
    await db.updateTable('hourSetting').set({ closesAt }).where('id', '=', ONLY).execute();
    note({ subject: 'hourSetting', subjectId: ONLY, before, after: { closesAt } });
    return {};
  },
};
