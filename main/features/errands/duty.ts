// Errands chiefs ran: done, by whoever went. For whom is not said: the sheet is seen by others.
import type { DutySource } from '../../duty';

export const errandDuty: DutySource = {
  async acts(db, { from, to }, { postIds, staffIds }) {
    const rows = await db
      .selectFrom('errand')
      .select(['id', 'number', 'title', 'doneOn', 'agentPostId', 'agentStaffId'])
      .where('doneOn', '>=', from)
      .where('doneOn', '<=', to)
      .where((eb) => eb.or([eb('agentPostId', 'in', postIds), eb('agentStaffId', 'in', staffIds)]))
      .execute();
    return rows.map(({ id, number, title, doneOn, agentPostId, agentStaffId }) => ({
      ...{ kind: 'errand', day: doneOn ?? from, about: `errand ${id}`, words: `${number}（${title}）`, to: `/errands/${id}` },
      by: agentPostId === null ? { staffId: agentStaffId } : { postId: agentPostId },
    }));
  },
};
