// Tasks as other features meet them: those a meeting decided, those still open, what waits on the home screen, taking a name out.
import { sql } from 'kysely';
import type { Task } from '../../../shared/features/tasks';
import type { TodayLine } from '../../../shared/features/today';
import { without } from '../../database/renamed';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';
import { asTask, dueDay, tasksWith } from './rows';

export { taskDuty } from './duty';
export { addTask } from './enter';

/** How many are open, and how many of them late. */
export async function countTasks(db: Reader, today: string): Promise<{ open: number; late: number }> {
  return db
    .selectFrom('task')
    .where('state', '=', 'open')
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      sql<number>`count(case when "task"."dueOn" < ${today} then 1 end)`.as('late'),
    ])
    .executeTakeFirstOrThrow();
}

/** Due within these days counts as due soon. */
const SOON_DAYS = 3;

/** What is late, and what falls due; only for those who can do something about it. */
export async function tasksNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'tasks.done')) return [];
  const { late } = await countTasks(db, today);
  const { soon } = await db
    .selectFrom('task')
    .where('state', '=', 'open')
    .where('dueOn', '>=', today)
    .where('dueOn', '<=', sql<string>`date(${today}, ${`+${SOON_DAYS} days`})`)
    .select(({ fn }) => fn.countAll<number>().as('soon'))
    .executeTakeFirstOrThrow();
  return [
    { words: '件任务过了期限', count: late, to: '/tasks?view=late' },
    { words: `件任务${SOON_DAYS}天内到期`, count: soon, to: '/tasks' },
  ].filter(({ count }) => count > 0);
}

/** The tasks of these decisions, by decision. */
export async function tasksOfDecisions(db: Reader, ids: readonly number[], today: string): Promise<Map<number, Task>> {
  if (ids.length === 0) return new Map();
  const rows = await tasksWith(db)
    .where('task.decisionId', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.decisionId ?? 0, asTask(row, today)]));
}

/** Open tasks of these meetings, those due first first: to be talked about again. */
export async function openTasksOf(db: Reader, meetingIds: readonly number[], today: string): Promise<Task[]> {
  if (meetingIds.length === 0) return [];
  const rows = await tasksWith(db)
    .where('task.state', '=', 'open')
    .where('task.meetingId', 'in', [...meetingIds])
    .orderBy(dueDay)
    .orderBy('task.id')
    .execute();
  return rows.map((row) => asTask(row, today));
}

/** The task of a decision follows it while both are new: same words, nothing noted yet. The decision's own note tells of it. */
export async function renameTask(
  { db }: Pick<CommandPowers, 'db'>,
  decisionId: number,
  was: string,
  words: string,
): Promise<void> {
  await db
    .updateTable('task')
    .set({ title: words })
    .where('decisionId', '=', decisionId)
    .where('title', '=', was)
    .where('state', '=', 'open')
    .execute();
}

/** The task of a decision that was taken back is dropped with it. */
export async function dropTaskOf(powers: CommandPowers, decisionId: number, reason: string): Promise<void> {
  const { db, now, today, session, note } = powers;
  const task = await db
    .selectFrom('task')
    .select(['id', 'title'])
    .where('decisionId', '=', decisionId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (!task) return;
  await db.updateTable('task').set({ state: 'dropped', result: reason, endedOn: today }).where('id', '=', task.id).execute();
  await db
    .insertInto('taskNote')
    .values({ taskId: task.id, kind: 'dropped', words: reason, staffId: session.staffId, at: now })
    .execute();
  note({ subject: 'task', subjectId: task.id, before: null, after: { title: task.title, result: reason, endedOn: today } });
}

/** Takes names out of these tasks and their notes. Only where an erasure of each says so; the caller notes it. */
export async function renameInTasks(
  { db }: Pick<CommandPowers, 'db'>,
  ids: readonly number[],
  names: readonly string[],
  pseudonym: string,
): Promise<void> {
  if (ids.length === 0) return;
  const as = (column: string) => without(column, names, pseudonym);
  const told = { title: as('title'), owner: as('owner'), result: as('result') };
  await db
    .updateTable('task')
    .set(told)
    .where('id', 'in', [...ids])
    .execute();
  await db
    .updateTable('taskNote')
    .set({ words: as('words') })
    .where('taskId', 'in', [...ids])
    .execute();
}
