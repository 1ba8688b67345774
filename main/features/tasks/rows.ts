import { sql } from 'kysely';
import type { Task } from '../../../shared/features/tasks';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Those without a due day come after all that have one. */
export const NEVER = '9999-12-31';
export const dueDay = sql<string>`ifnull("task"."dueOn", ${sql.lit(NEVER)})`;

/** Tasks with their meeting and the latest note. */
export const tasksWith = (db: Reader) =>
  db
    .selectFrom('task')
    .leftJoin('meeting', 'meeting.id', 'task.meetingId')
    .select(['task.id', 'task.title', 'task.owner', 'task.unit', 'task.ownerStaffId', 'task.dueOn', 'task.state'])
    .select(['task.result', 'task.endedOn', 'task.meetingId', 'task.decisionId'])
    .select(['meeting.title as meetingTitle', 'meeting.heldOn'])
    .select(({ selectFrom }) =>
      selectFrom('taskNote')
        .select('taskNote.words')
        .whereRef('taskNote.taskId', '=', 'task.id')
        .where('taskNote.kind', '!=', 'amended')
        .orderBy('taskNote.id', 'desc')
        .limit(1)
        .as('lastNote'),
    );

export type TaskLine = Awaited<ReturnType<ReturnType<typeof tasksWith>['execute']>>[number];

/** As the screens know it; `today` tells what is late. */
export const asTask = ({ meetingId, meetingTitle, heldOn, decisionId: _, ...row }: TaskLine, today: string): Task => ({
  ...row,
  late: row.state === 'open' && row.dueOn !== null && row.dueOn < today,
  meeting: meetingId === null ? null : { id: meetingId, title: meetingTitle ?? '', heldOn: heldOn ?? today },
});

/** Refuses where there is none of this id. */
export async function findTask(db: Reader, id: number): Promise<TaskLine> {
  const row = await tasksWith(db).where('task.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这件任务，请重新打开“任务”。');
  return row;
}
