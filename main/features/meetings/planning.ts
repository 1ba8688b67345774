// Putting meetings on the calendar, changing them, calling them off.
import { agendaTemplates, meetingKindWords } from '../../../shared/features/meeting-kinds';
import type { MeetingDraft, meetings } from '../../../shared/features/meetings';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { appendItems, type Planned } from './items';
import { listAgain } from './listing';
import { itemsOf, type Meeting, meetingOf, standingMeeting } from './queries';
import { releaseTopics, takeTopic } from './topics';

/** Refuses times the wrong way round, topics wanted after the meeting, and a series that is no more. */
async function checkDraft(db: Reader, draft: MeetingDraft): Promise<void> {
  if (draft.endsAt <= draft.startsAt) throw new Refusal({ endsAt: '结束时间要晚于开始时间。' });
  if (draft.topicsDueOn !== null && draft.topicsDueOn > draft.heldOn)
    throw new Refusal({ topicsDueOn: '征集议题要在开会那天之前截止。' });
  if (draft.seriesId === null) return;
  const series = await db.selectFrom('meetingSeries').select('endedOn').where('id', '=', draft.seriesId).executeTakeFirst();
  if (!series || series.endedOn !== null) throw new Refusal({ seriesId: '这个系列已经停开，请重新选择。' });
}

const told = ({ title, heldOn, startsAt, endsAt, place, kind }: MeetingDraft | Meeting) => ({
  ...{ title, heldOn, startsAt, endsAt, where: place, meetingKind: meetingKindWords[kind] },
});

/** What the agenda begins with: the template of the series, else what an earlier meeting had, else the template of the kind. */
async function firstItems(db: Reader, { seriesId, kind }: MeetingDraft, copyFrom: number | null): Promise<readonly Planned[]> {
  if (seriesId !== null) {
    const own = db.selectFrom('seriesItem').select(['title', 'minutes', 'owner']).where('seriesId', '=', seriesId);
    return own.where('endedOn', 'is', null).orderBy('position').orderBy('id').execute();
  }
  if (copyFrom !== null) return (await itemsOf(db, copyFrom)).filter(({ topicId }) => topicId === null);
  return agendaTemplates[kind];
}

async function add(powers: CommandPowers, draft: MeetingDraft, copyFrom: number | null): Promise<number> {
  const { db } = powers;
  const row = { ...draft, noticedOn: null, cancelledOn: null, cancelReason: null, minutedAt: null };
  const { id } = await db.insertInto('meeting').values(row).returning('id').executeTakeFirstOrThrow();
  await appendItems(db, id, await firstItems(db, draft, copyFrom));
  if (copyFrom !== null) await listAgain(db, copyFrom, id);
  return id;
}

type Planning = 'meetings.add' | 'meetings.amend' | 'meetings.cancel';

export const planHandlers: HandlersFor<Pick<typeof meetings, Planning>> = {
  'meetings.add': async (powers, { copyFrom, topicIds, ...draft }) => {
    const { db, note } = powers;
    await checkDraft(db, draft);
    if (copyFrom !== null) await meetingOf(db, copyFrom);
    const id = await add(powers, draft, copyFrom);
    const topics = [];
    for (const topicId of new Set(topicIds)) topics.push((await takeTopic(db, topicId, id)).title);
    note({ subject: 'meeting', subjectId: id, before: null, after: { ...told(draft), topics } });
    return { id };
  },

  'meetings.amend': async ({ db, today, note }, { id, ...draft }) => {
    const was = await standingMeeting(db, id);
    if (was.heldOn < today && draft.heldOn !== was.heldOn)
      throw new Refusal({ heldOn: `会议已于${dayWords(was.heldOn)}召开，日子不能再改。` });
    // A series that has ended keeps what belongs to it.
    await checkDraft(db, was.seriesId === draft.seriesId ? { ...draft, seriesId: null } : draft);
    await db.updateTable('meeting').set(draft).where('id', '=', id).execute();
    const rest = { chair: draft.chair, recorder: draft.recorder, expected: draft.expected };
    const before = { chair: was.chair, recorder: was.recorder, expected: was.expected };
    note({ subject: 'meeting', subjectId: id, before: { ...told(was), ...before }, after: { ...told(draft), ...rest } });
    return { id };
  },

  'meetings.cancel': async ({ db, today, note }, { id, reason }) => {
    const meeting = await standingMeeting(db, id);
    const { title, heldOn } = meeting;
    if (heldOn < today) throw new Refusal(`“${title}”已于${dayWords(heldOn)}召开，不能再取消。`);
    await db.updateTable('meeting').set({ cancelledOn: today, cancelReason: reason }).where('id', '=', id).execute();
    await releaseTopics(db, id);
    note({ subject: 'meeting', subjectId: id, before: { title, heldOn }, after: { title, heldOn, cancelledOn: today, reason } });
    return { id };
  },
};
