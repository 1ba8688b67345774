// 议题: taken onto an agenda, and given back when the meeting or the item falls away.
import type { Selectable } from 'kysely';
import { dayWords } from '../../../shared/text';
import type { Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { appendItems } from './items';
import type { MeetingTables } from './table';

type Topic = Selectable<MeetingTables['topic']>;

/** As it stands. Refuses when there is none of this id. */
export async function topicOf(db: Reader, id: number): Promise<Topic> {
  const found = await db.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这个议题，请重新打开“会议”。');
  return found;
}

/** Puts an open topic on the agenda of a meeting. Refuses one that is on another agenda or was declined. */
export async function takeTopic(db: Writer, id: number, meetingId: number): Promise<Topic> {
  const topic = await topicOf(db, id);
  if (topic.state === 'taken') throw new Refusal(`“${topic.title}”已经排上议程。`);
  if (topic.endedOn !== null) throw new Refusal(`“${topic.title}”已于${dayWords(topic.endedOn)}决定不上会。`);
  await appendItems(db, meetingId, [{ title: topic.title, words: topic.words, topicId: id }]);
  await db.updateTable('topic').set({ state: 'taken', meetingId }).where('id', '=', id).execute();
  return topic;
}

/** It waits again for a meeting. */
export async function releaseTopic(db: Writer, id: number): Promise<void> {
  const taken = db.updateTable('topic').where('id', '=', id).where('state', '=', 'taken');
  await taken.set({ state: 'open', meetingId: null }).execute();
}

/** The same of every topic of a meeting that is called off. Its items let go of them, so that another agenda can take them. */
export async function releaseTopics(db: Writer, meetingId: number): Promise<void> {
  const items = db.updateTable('agendaItem').where('meetingId', '=', meetingId).where('endedOn', 'is', null);
  await items.set({ topicId: null }).execute();
  await db.updateTable('topic').set({ state: 'open', meetingId: null }).where('meetingId', '=', meetingId).execute();
}

/** How many wait for a meeting. */
export async function openTopics(db: Reader): Promise<number> {
  const waiting = db.selectFrom('topic').where('state', '=', 'open');
  return (await waiting.select(({ fn }) => fn.countAll<number>().as('open')).executeTakeFirstOrThrow()).open;
}
