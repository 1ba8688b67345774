// Hours chiefs gave as volunteers, once reviewed.
import { dayInChina, numberWords } from '../../../shared/text';
import type { DutySource } from '../../duty';
import { instantsOf } from '../../indicator';

export const hourDuty: DutySource = {
  async acts(db, span, { personIds, staffIds }) {
    const { from, until } = instantsOf(span);
    const rows = await db
      .selectFrom('hourEntry')
      .innerJoin('volunteer', 'volunteer.id', 'hourEntry.volunteerId')
      .leftJoin('activity', 'activity.id', 'hourEntry.activityId')
      .select(['hourEntry.id', 'hourEntry.startedAt', 'hourEntry.minutes', 'hourEntry.activityId', 'activity.name as activity'])
      .select(['volunteer.personId', 'volunteer.staffId'])
      .where('hourEntry.startedAt', '>=', from)
      .where('hourEntry.startedAt', '<', until)
      .where('hourEntry.state', '=', 'approved')
      .where((eb) => eb.or([eb('volunteer.personId', 'in', personIds), eb('volunteer.staffId', 'in', staffIds)]))
      .execute();
    return rows.map(({ id, startedAt, minutes, activity, activityId, personId, staffId }) => ({
      ...{ kind: 'hours', day: dayInChina(startedAt), about: activityId === null ? `hours ${id}` : `activity ${activityId}` },
      ...{ words: `${activity ?? '志愿服务'}，${numberWords(minutes ?? 0)}分钟`, to: '/hours', by: { personId, staffId } },
    }));
  },
};
