// 议题征集: written down, changed, taken onto an agenda, declined.

import type { TopicRow, TopicState, topics } from '../../../shared/features/topics';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { standingMeeting } from './queries';
import { addTopic, type TopicDraft, topicColumns } from './topic-enter';
import { openTopics, takeTopic, topicOf } from './topics';
import { takeTasks, unfinishedFor } from './unfinished';

type Wanted = { state: TopicState; after: number | null; size: number };

/** One more than a page holds, so that the last page is known. */
const pageOf = (db: Reader, { state, after, size }: Wanted) =>
  db
    .selectFrom('topic')
    .innerJoin('staff', 'staff.id', 'topic.staffId')
    .leftJoin('person', 'person.id', 'topic.personId')
    .leftJoin('meeting', 'meeting.id', 'topic.meetingId')
    .select(['topic.id', 'topic.title', 'topic.words', 'topic.source', 'topic.sourceId', 'topic.personId', 'topic.receivedOn'])
    .select(['topic.households', 'topic.buildings', 'topic.state', 'topic.endedOn', 'topic.endReason', 'staff.name as by'])
    .select(['topic.meetingId', 'meeting.title as meeting', 'meeting.heldOn'])
    .select(({ fn }) => fn.coalesce('person.name', 'topic.proposer').as('proposer'))
    .where('topic.state', '=', state)
    .$if(after !== null, (query) => query.where('topic.id', state === 'open' ? '>' : '<', after))
    .orderBy('topic.id', state === 'open' ? 'asc' : 'desc')
    .limit(size + 1)
    .execute();

const rowOf = ({ meetingId, meeting, heldOn, proposer, ...row }: Awaited<ReturnType<typeof pageOf>>[number]): TopicRow => ({
  ...row,
  proposer: proposer ?? '',
  meeting: meetingId === null ? null : { id: meetingId, title: meeting ?? '', heldOn: heldOn ?? '' },
});

export const collectHandlers: HandlersFor<typeof topics> = {
  'topics.list': async (powers, wanted) => {
    const { db } = powers;
    const found = await pageOf(db, wanted);
    const rows = found.slice(0, wanted.size).map(rowOf);
    const next = found.length > wanted.size ? (rows.at(-1)?.id ?? null) : null;
    return { rows, open: await untilWritten(powers, 'topics counted', () => openTopics(db)), next };
  },

  'topics.add': (powers, draft) => addTopic(powers, draft),

  'topics.amend': async ({ db, today, note }, { id, ...draft }) => {
    const was = await topicOf(db, id);
    const row = await topicColumns(db, draft, today);
    await db.updateTable('topic').set(row).where('id', '=', id).execute();
    const told = ({ title, words, households, buildings }: typeof was | TopicDraft) => ({
      ...{ title, about: words, households, where: buildings },
    });
    note({ subject: 'topic', subjectId: id, before: told(was), after: told(draft) });
    return { id };
  },

  'topics.unfinished': ({ db, today }, { meetingId }) => unfinishedFor(db, meetingId, today),

  'topics.take': async (powers, { ids, taskIds, meetingId }) => {
    const { db, note } = powers;
    if (ids.length + taskIds.length === 0) throw new Refusal('请至少勾选一个。');
    const { title } = await standingMeeting(db, meetingId);
    const taken = await takeTasks(powers, meetingId, taskIds);
    for (const id of new Set(ids)) taken.push((await takeTopic(db, id, meetingId)).title);
    note({ subject: 'meeting', subjectId: meetingId, before: null, after: { title, topics: taken } });
    return { id: meetingId };
  },

  'topics.decline': async ({ db, today, note }, { id, reason }) => {
    const { title, state, endedOn } = await topicOf(db, id);
    if (state === 'taken') throw new Refusal(`“${title}”已经排上议程，请先在那次会议里去掉。`);
    if (endedOn !== null) throw new Refusal(`“${title}”已于${dayWords(endedOn)}决定不上会。`);
    const ended = { state: 'declined' as const, endedOn: today, endReason: reason };
    await db.updateTable('topic').set(ended).where('id', '=', id).execute();
    note({ subject: 'topic', subjectId: id, before: null, after: { title, endedOn: today, reason } });
    return { id };
  },

  'topics.reopen': async ({ db, note }, { id }) => {
    const { title, state, endedOn, endReason } = await topicOf(db, id);
    if (state !== 'declined') throw new Refusal(`“${title}”没有决定不上会，不用再恢复。`);
    const open = { state: 'open' as const, endedOn: null, endReason: null };
    await db.updateTable('topic').set(open).where('id', '=', id).execute();
    note({ subject: 'topic', subjectId: id, before: { endedOn, endReason }, after: { title, endedOn: null, endReason: null } });
    return { id };
  },
};
