// What was decided on an item: its words, whether they may be told, and the task that comes of it.
import type { Decision, minutes } from '../../../shared/features/minutes';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { addTask, dropTaskOf, renameTask, tasksOfDecisions } from '../tasks/queries';
import { draftOf, needDraft, needItem, writtenMinutes } from './finding';

/** Of these items, in the order they were made. */
export async function decisionsOf(db: Reader, itemIds: readonly number[], today: string): Promise<Decision[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'agendaItemId', 'words as text', 'open'])
    .where('agendaItemId', 'in', [...itemIds])
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();
  const tasks = await tasksOfDecisions(
    db,
    rows.map(({ id }) => id),
    today,
  );
  return rows.map(({ open, ...row }) => ({ ...row, open: open === 1, task: tasks.get(row.id) ?? null }));
}

/** One that still holds, of minutes that are still a draft. */
async function draftDecision({ db }: CommandPowers, id: number) {
  const found = await db
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.agendaItemId')
    .select(['decision.words', 'decision.open', 'agendaItem.meetingId'])
    .where('decision.id', '=', id)
    .where('decision.endedOn', 'is', null)
    .executeTakeFirst();
  if (!found) throw new Refusal('没有找到这条决定，请重新打开这次会议的纪要。');
  needDraft(await writtenMinutes(db, found.meetingId));
  return found;
}

type Deciding = 'minutes.decide' | 'minutes.amendDecision' | 'minutes.endDecision';

export const decidingHandlers: HandlersFor<Pick<typeof minutes, Deciding>> = {
  'minutes.decide': async (powers, { meetingId, agendaItemId, text, open, task }) => {
    const { db, now, session, note } = powers;
    await draftOf(powers, meetingId);
    const item = await needItem(db, meetingId, agendaItemId);
    const row = { agendaItemId, words: text, open: open ? (1 as const) : (0 as const), staffId: session.staffId, at: now };
    const { id } = await db
      .insertInto('decision')
      .values({ ...row, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'decision', subjectId: id, before: null, after: { item: item.title, decided: text, open } });
    if (task) await addTask(powers, task, { meetingId, decisionId: id });
    return { id };
  },

  'minutes.amendDecision': async (powers, { id, text, open }) => {
    const { db, note } = powers;
    const was = await draftDecision(powers, id);
    await db
      .updateTable('decision')
      .set({ words: text, open: open ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    await renameTask(powers, id, was.words, text);
    const before = { decided: was.words, open: was.open === 1 };
    note({ subject: 'decision', subjectId: id, before, after: { decided: text, open } });
    return { id };
  },

  'minutes.endDecision': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { words } = await draftDecision(powers, id);
    await db.updateTable('decision').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'decision', subjectId: id, before: null, after: { decided: words, reason } });
    await dropTaskOf(powers, id, `会议决定收回：${reason}`);
    return { id };
  },
};
