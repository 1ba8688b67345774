// 议程: what is on it, in which order, for how long.
import type { meetings } from '../../../shared/features/meetings';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { appendItems } from './items';
import { itemOf, itemsOf, meetingOf, standingMeeting } from './queries';
import { releaseTopic } from './topics';

const whole = (ids: readonly number[]) => [...ids].sort((one, other) => one - other).join();

type Agenda = 'agenda.add' | 'agenda.amend' | 'agenda.order' | 'agenda.drop';

export const agendaHandlers: HandlersFor<Pick<typeof meetings, Agenda>> = {
  'agenda.add': async ({ db, note }, { meetingId, ...draft }) => {
    const meeting = await standingMeeting(db, meetingId);
    const id = await appendItems(db, meetingId, [draft]);
    note({ subject: 'meeting', subjectId: meetingId, before: null, after: { title: meeting.title, item: draft.title } });
    return { id };
  },

  'agenda.amend': async ({ db, note }, { id, ...draft }) => {
    const was = await itemOf(db, id);
    const { title } = await meetingOf(db, was.meetingId);
    await db.updateTable('agendaItem').set(draft).where('id', '=', id).execute();
    const before = { item: was.title, itemMinutes: was.minutes, itemOwner: was.owner };
    const after = { title, item: draft.title, itemMinutes: draft.minutes, itemOwner: draft.owner };
    note({ subject: 'meeting', subjectId: was.meetingId, before, after });
    return { id };
  },

  'agenda.order': async ({ db, note }, { meetingId, ids }) => {
    const items = await itemsOf(db, meetingId);
    if (whole(items.map(({ id }) => id)) !== whole(ids)) throw new Refusal('议程刚才改过，请重新打开这次会议再排。');
    for (const [at, id] of ids.entries())
      await db
        .updateTable('agendaItem')
        .set({ position: at + 1 })
        .where('id', '=', id)
        .execute();
    const { title } = await meetingOf(db, meetingId);
    const agenda = ids.map((id) => items.find((item) => item.id === id)?.title);
    note({
      subject: 'meeting',
      subjectId: meetingId,
      before: { agenda: items.map((item) => item.title) },
      after: { title, agenda },
    });
    return { id: meetingId };
  },

  'agenda.drop': async ({ db, today, note }, { id, reason }) => {
    const item = await itemOf(db, id);
    const { title } = await meetingOf(db, item.meetingId);
    await db.updateTable('agendaItem').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    if (item.topicId !== null) await releaseTopic(db, item.topicId);
    note({
      subject: 'meeting',
      subjectId: item.meetingId,
      before: { item: item.title },
      after: { title, dropped: item.title, reason },
    });
    return { id };
  },
};
