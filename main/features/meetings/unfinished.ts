// What an earlier meeting gave somebody to do and is not done yet comes back: offered to the next agenda, and taken as a topic.
import type { Task } from '../../../shared/features/tasks';
import type { Unfinished } from '../../../shared/features/topics';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { openTasksOf } from '../tasks/queries';
import { type Meeting, meetingOf } from './queries';
import { takeTopic } from './topics';

/** Characters a topic has at most; a task may be longer. */
const MOST_TITLE = 100;

/** Those before it in its series, or of its kind where it belongs to none. */
async function earlier(db: Reader, { id, seriesId, kind, heldOn }: Meeting): Promise<number[]> {
  const before = db.selectFrom('meeting').select('id').where('id', '!=', id).where('heldOn', '<=', heldOn);
  const alike = seriesId === null ? before.where('kind', '=', kind) : before.where('seriesId', '=', seriesId);
  return (await alike.where('cancelledOn', 'is', null).execute()).map((one) => one.id);
}

/** Tasks that wait among the topics, or are on this agenda. */
async function alreadyTopics(db: Reader, meetingId: number): Promise<Set<number | null>> {
  const rows = await db
    .selectFrom('topic')
    .select('sourceId')
    .where('source', '=', 'task')
    .where((eb) => eb.or([eb('state', '=', 'open'), eb('meetingId', '=', meetingId)]))
    .execute();
  return new Set(rows.map(({ sourceId }) => sourceId));
}

async function unfinishedTasks(db: Reader, meetingId: number, today: string): Promise<Task[]> {
  const tasks = await openTasksOf(db, await earlier(db, await meetingOf(db, meetingId)), today);
  const taken = await alreadyTopics(db, meetingId);
  return tasks.filter(({ id }) => !taken.has(id));
}

/** Open tasks a meeting can take onto its agenda, those due first first. */
export async function unfinishedFor(db: Reader, meetingId: number, today: string): Promise<Unfinished[]> {
  const tasks = await unfinishedTasks(db, meetingId, today);
  return tasks.map(({ id, title, owner, unit, dueOn, late, meeting }) => ({
    ...{ taskId: id, title, owner, unit, dueOn, late, heldOn: meeting?.heldOn ?? today },
  }));
}

/** Where it comes from, and the whole of it where the title is too short for that. */
function wordsOf({ title, dueOn, meeting }: Task): string {
  const from = meeting === null ? '' : `${dayWords(meeting.heldOn)}“${meeting.title}”定的`;
  const due = dueOn === null ? '' : `${dayWords(dueOn)}前完成`;
  const rest = [from, due].filter(Boolean).join('，');
  return [title.length > MOST_TITLE ? title : '', rest].filter(Boolean).join('\n');
}

/** Makes these tasks topics of a meeting. Refuses one that is done, or on its agenda. The titles. */
export async function takeTasks(
  { db, now, today, session }: CommandPowers,
  meetingId: number,
  taskIds: readonly number[],
): Promise<string[]> {
  const offered = new Map((await unfinishedTasks(db, meetingId, today)).map((task) => [task.id, task]));
  const titles: string[] = [];
  for (const taskId of new Set(taskIds)) {
    const task = offered.get(taskId);
    if (!task) throw new Refusal('勾选的任务里，有的刚才办完了或者已经排上。请重新打开这次会议再排。');
    const title = task.title.length > MOST_TITLE ? `${task.title.slice(0, MOST_TITLE - 1)}…` : task.title;
    const blank = { personId: null, proposer: null, households: null, buildings: '', endedOn: null, endReason: null };
    const row = { ...blank, title, words: wordsOf(task), source: 'task' as const, sourceId: taskId, receivedOn: today };
    const { id } = await db
      .insertInto('topic')
      .values({ ...row, state: 'open', meetingId: null, at: now, staffId: session.staffId })
      .returning('id')
      .executeTakeFirstOrThrow();
    titles.push((await takeTopic(db, id, meetingId)).title);
  }
  return titles;
}
