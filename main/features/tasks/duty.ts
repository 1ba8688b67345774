// Tasks chiefs carried out.
import type { DutySource } from '../../duty';

export const taskDuty: DutySource = {
  async acts(db, span, { staffIds, names }) {
    const rows = await db
      .selectFrom('task')
      .select(['id', 'title', 'owner', 'ownerStaffId', 'endedOn'])
      .where('state', '=', 'done')
      .where('endedOn', '>=', span.from)
      .where('endedOn', '<=', span.to)
      .where((eb) => eb.or([eb('ownerStaffId', 'in', staffIds), eb('owner', 'in', names)]))
      .execute();
    return rows.map(({ id, title, owner, ownerStaffId, endedOn }) => ({
      ...{ kind: 'task', day: endedOn ?? span.to, about: `task ${id}`, words: title, to: `/tasks?view=ended&task=${id}` },
      by: ownerStaffId === null ? { names: [owner] } : { staffId: ownerStaffId },
    }));
  },
};
