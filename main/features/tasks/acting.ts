// What becomes of a task: progress, another day or owner, done, dropped, taken up again. Each leaves a note that stays.
import { type TaskNote, taskStateWords, type tasks } from '../../../shared/features/tasks';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { addTask, checkOwner, noted } from './enter';
import { findTask, type TaskLine } from './rows';

const write = ({ db, now, session }: CommandPowers, taskId: number, kind: TaskNote['kind'], words: string) =>
  db.insertInto('taskNote').values({ taskId, kind, words, staffId: session.staffId, at: now }).execute();

/** Refuses what is over. */
async function openTask({ db }: CommandPowers, id: number): Promise<TaskLine> {
  const task = await findTask(db, id);
  if (task.state !== 'open')
    throw new Refusal(`这件任务已经${taskStateWords[task.state]}（${dayWords(task.endedOn ?? '')}）。还要办，先点“重新办”。`);
  return task;
}

const ended = async (powers: CommandPowers, id: number, state: 'done' | 'dropped', result: string) => {
  const { db, today, note } = powers;
  const { title, owner } = await openTask(powers, id);
  await db.updateTable('task').set({ state, result, endedOn: today }).where('id', '=', id).execute();
  await write(powers, id, state, result);
  note({ subject: 'task', subjectId: id, before: null, after: { title, owner, result, endedOn: today } });
  return { id };
};

const dueWords = (dueOn: string | null) => (dueOn === null ? '没有期限' : dayWords(dueOn));

/** What an amendment changed, as its note says it. */
function changedWords(was: TaskLine, now: Pick<TaskLine, 'title' | 'owner' | 'unit' | 'dueOn'>, reason: string): string {
  const changes = [
    was.title === now.title ? '' : `内容改为“${now.title}”`,
    was.owner === now.owner && was.unit === now.unit ? '' : `${was.owner} → ${now.owner}`,
    was.dueOn === now.dueOn ? '' : `期限${dueWords(was.dueOn)} → ${dueWords(now.dueOn)}`,
  ].filter(Boolean);
  return `${changes.join('，')}。原因：${reason}`;
}

type Acting = 'tasks.add' | 'tasks.amend' | 'tasks.note' | 'tasks.done' | 'tasks.drop' | 'tasks.resume';

export const actingHandlers: HandlersFor<Pick<typeof tasks, Acting>> = {
  'tasks.add': async (powers, { meetingId, ...draft }) => ({ id: await addTask(powers, draft, { meetingId, decisionId: null }) }),

  'tasks.amend': async (powers, { id, reason, ...draft }) => {
    const was = await openTask(powers, id);
    await checkOwner(powers, draft);
    const same = was.title === draft.title && was.owner === draft.owner && was.unit === draft.unit && was.dueOn === draft.dueOn;
    if (same) throw new Refusal('没有改动。要记一句进展，请用“记进展”。');
    await powers.db.updateTable('task').set(draft).where('id', '=', id).execute();
    await write(powers, id, 'amended', changedWords(was, draft, reason));
    powers.note({ subject: 'task', subjectId: id, before: noted(was), after: { ...noted(draft), reason } });
    return { id };
  },

  'tasks.note': async (powers, { id, words }) => {
    const { title } = await openTask(powers, id);
    await write(powers, id, 'progress', words);
    powers.note({ subject: 'task', subjectId: id, before: null, after: { title, words } });
    return { id };
  },

  'tasks.done': (powers, { id, result }) => ended(powers, id, 'done', result),

  'tasks.drop': (powers, { id, reason }) => ended(powers, id, 'dropped', reason),

  'tasks.resume': async (powers, { id, reason }) => {
    const task = await findTask(powers.db, id);
    if (task.state === 'open') throw new Refusal('这件任务正在办。');
    await powers.db.updateTable('task').set({ state: 'open', result: '', endedOn: null }).where('id', '=', id).execute();
    await write(powers, id, 'resumed', reason);
    powers.note({ subject: 'task', subjectId: id, before: { endedOn: task.endedOn }, after: { title: task.title, reason } });
    return { id };
  },
};
