import { sql } from 'kysely';
import type { tasks } from '../../../shared/features/tasks';
import type { Input } from '../../../shared/operations';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers } from '../../powers';
import { actingHandlers } from './acting';
import { countTasks } from './queries';
import { asTask, dueDay, findTask, NEVER, tasksWith } from './rows';

type Wanted = Input<'tasks.list'> & { size: number };

/** A page and one more, so that the last one is known. Open ones by due day, ended ones the latest first. */
function pageOf({ db, today }: QueryPowers, { view, meetingId, text = '', after, size }: Wanted) {
  const over = view === 'ended';
  const day = over ? sql<string>`"task"."endedOn"` : dueDay;
  return tasksWith(db)
    .where('task.state', over ? '!=' : '=', 'open')
    .$if(view === 'late', (all) => all.where(dueDay, '<', today))
    .$if(meetingId != null, (all) => all.where('task.meetingId', '=', meetingId ?? 0))
    .$if(text !== '', (all) =>
      all.where(sql<boolean>`(instr("task"."title", ${text}) > 0 or instr("task"."owner", ${text}) > 0)`),
    )
    .$if(after != null, (all) => {
      const [at, last] = [sql`(${day}, "task"."id")`, sql`(${after?.day}, ${after?.id})`];
      return all.where(over ? sql<boolean>`${at} < ${last}` : sql<boolean>`${at} > ${last}`);
    })
    .orderBy(day, over ? 'desc' : 'asc')
    .orderBy('task.id', over ? 'desc' : 'asc')
    .limit(size + 1)
    .execute();
}

export const taskHandlers: HandlersFor<typeof tasks> = {
  'tasks.list': async (powers, wanted) => {
    const found = await pageOf(powers, wanted);
    const rows = found.slice(0, wanted.size);
    const last = rows.at(-1);
    const day = wanted.view === 'ended' ? last?.endedOn : (last?.dueOn ?? NEVER);
    const next = found.length > wanted.size && last ? { day: day ?? '', id: last.id } : null;
    const counts = await untilWritten(powers, 'tasks counted', () => countTasks(powers.db, powers.today));
    return { rows: rows.map((row) => asTask(row, powers.today)), ...counts, next };
  },

  'tasks.card': async ({ db, today }, { id }) => {
    const task = asTask(await findTask(db, id), today);
    const notes = await db
      .selectFrom('taskNote')
      .innerJoin('staff', 'staff.id', 'taskNote.staffId')
      .select(['taskNote.id', 'taskNote.kind', 'taskNote.words', 'taskNote.at', 'staff.name as by'])
      .where('taskNote.taskId', '=', id)
      .orderBy('taskNote.id', 'desc')
      .execute();
    return { task, notes };
  },

  'tasks.owners': async ({ db }) => {
    const accounts = await db.selectFrom('staff').select(['id', 'name']).where('endedOn', 'is', null).orderBy('id').execute();
    const before = await db
      .selectFrom('task')
      .select(['owner', 'unit', ({ fn }) => fn.max('id').as('last')])
      .where('ownerStaffId', 'is', null)
      .groupBy(['owner', 'unit'])
      .orderBy('last', 'desc')
      .limit(100)
      .execute();
    return [
      ...accounts.map(({ id, name }) => ({ owner: name, unit: '', ownerStaffId: id })),
      ...before.map(({ owner, unit }) => ({ owner, unit, ownerStaffId: null })),
    ];
  },

  ...actingHandlers,

  // Drawing papers takes React; it is loaded with the first list, not with the desk.
  'tasks.issueList': async (powers, { meetingId }) => (await import('./task-list')).issueTaskList(powers, meetingId),
};
