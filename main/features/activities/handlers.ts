import type { activities } from '../../../shared/features/activities';
import type { projects } from '../../../shared/features/projects';
import { lastDayOf } from '../../../shared/text';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { attendeesOf, attendHandlers } from './attending';
import { aheadOf, planHandlers } from './planning';
import { projectHandlers } from './projects';
import { activityOf, projectWords } from './queries';
import { rateActivity } from './rating';
import { activityRow, figuresBetween, rowsOfMonth } from './rows';

export const activityHandlers: HandlersFor<typeof activities & typeof projects> = {
  ...planHandlers,
  ...attendHandlers,
  'activities.rate': rateActivity,

  ...projectHandlers,

  'activities.month': async ({ db, today }, { month }) => ({
    rows: await rowsOfMonth(db, month, today),
    figures: await figuresBetween(db, `${month}-01`, lastDayOf(month), today),
  }),

  'activities.card': async ({ db, today }, { id }) => {
    const row = await activityRow(db, id, today);
    if (!row) throw new Refusal('没有找到这次活动，请重新选择。');
    const activity = await activityOf(db, id);
    const people = await attendeesOf(db, id);
    const project = await projectWords(db, activity.projectId);
    return { ...activity, ...row, project, people, ahead: await aheadOf(db, activity) };
  },

  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'activities.issueSheet': async (powers, { id }) => (await import('./attendance-sheet')).issueSheet(powers, id),
};
