// A resident who is on lists or brought up a topic, once two records of them become one or everything of them is erased.

import { attendeeStateWords, standingWords } from '../../../shared/features/attendees';
import { dayWords } from '../../../shared/text';
import { without } from '../../database/renamed';
import type { CommandPowers, Reader } from '../../powers';
import { handOver, remember, type Trail, type Two } from '../../trail';

/** Characters the tables take of a meeting's title, and of a topic's. */
const [MOST_TITLE, MOST_TOPIC] = [60, 100];

/** Two records of one person become one; where both stood on one list, the other row ends. */
export async function handOverMeetings(
  { db, today }: Pick<CommandPowers, 'db' | 'today'>,
  trail: Trail,
  two: Two,
): Promise<void> {
  const { from, to } = two;
  const own = db.selectFrom('attendee').select('meetingId').where('personId', '=', to).where('endedOn', 'is', null);
  const there = new Set((await own.execute()).map(({ meetingId }) => meetingId));
  const rows = await db.selectFrom('attendee').select(['id', 'meetingId', 'endedOn']).where('personId', '=', from).execute();
  for (const { id, meetingId, endedOn } of rows) {
    const twice = endedOn === null && there.has(meetingId);
    const change = { personId: to, ...(twice ? { endedOn: today, endReason: '同一个人列了两次' } : {}) };
    await remember(db, trail, 'attendee', id, Object.keys(change));
    await db.updateTable('attendee').set(change).where('id', '=', id).execute();
  }
  await handOver(db, trail, 'topic', two);
}

/** Every meeting this resident is or was listed for, or whose agenda took up what they brought. */
export async function meetingsAbout(db: Reader, personId: number): Promise<number[]> {
  const listed = await db.selectFrom('attendee').select('meetingId').where('personId', '=', personId).execute();
  const brought = await db.selectFrom('topic').select('meetingId').where('personId', '=', personId).execute();
  return [...new Set([...listed, ...brought].flatMap(({ meetingId }) => meetingId ?? []))];
}

/** Stands hidden on a paper of a meeting that names a resident, so that it is found when they are erased. */
export const attendeeMark = (personId: number): string => `attendee-${personId}`;

/** The marks of those listed for this meeting, or heard in it by a topic of theirs, whose name stands in this text. */
export async function marksIn(db: Reader, meetingId: number, text: string): Promise<string[]> {
  const listed = db.selectFrom('attendee').select('personId').where('meetingId', '=', meetingId);
  const brought = db.selectFrom('topic').select('personId').where('meetingId', '=', meetingId);
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb('id', 'in', listed), eb('id', 'in', brought)]))
    .execute();
  return rows.flatMap(({ id, name }) => (text.includes(name) ? [attendeeMark(id)] : []));
}

type Gone = { personId: number; names: readonly string[]; pseudonym: string };

/** Their name goes out of what these meetings are called, their agendas and the topics they took up. */
async function renameMeetings({ db }: Pick<CommandPowers, 'db'>, ids: number[], { names, pseudonym }: Omit<Gone, 'personId'>) {
  const as = (column: string, most?: number) => without(column, names, pseudonym, most);
  const called = { title: as('title', MOST_TITLE), words: as('words'), place: as('place') };
  const led = { convener: as('convener'), chair: as('chair'), recorder: as('recorder') };
  const meetings = db.updateTable('meeting').set({ ...called, ...led, cancelReason: as('cancelReason') });
  await meetings.where('id', 'in', ids).execute();
  const about = { title: as('title', MOST_TOPIC), words: as('words'), endReason: as('endReason') };
  const items = db.updateTable('agendaItem').set({ ...about, owner: as('owner') });
  await items.where('meetingId', 'in', ids).execute();
  const topics = db.updateTable('topic').set({ ...about, proposer: as('proposer') });
  await topics.where('meetingId', 'in', ids).execute();
}

/** That somebody was there stays, under the pseudonym; for whom, why not, and what they said of a topic goes. The caller notes it. */
export async function forgetMeetings(powers: Pick<CommandPowers, 'db'>, { personId, names, pseudonym }: Gone): Promise<void> {
  const { db } = powers;
  const ids = await meetingsAbout(db, personId);
  if (ids.length > 0) await renameMeetings(powers, ids, { names, pseudonym });
  const rows = db.updateTable('attendee').where('personId', '=', personId);
  await rows.set({ unit: '', capacity: '', reason: '' }).execute();
  await rows.where('endedOn', 'is not', null).set({ endReason: '已删除' }).execute();
  const title = without('title', names, pseudonym, MOST_TOPIC);
  const own = db.selectFrom('topic').select('id').where('personId', '=', personId);
  await db.updateTable('agendaItem').set({ words: '' }).where('topicId', 'in', own).execute();
  await db.updateTable('topic').set({ title, words: '' }).where('personId', '=', personId).execute();
}

/** Every meeting somebody was listed for and every topic they brought up, for the file they may ask for: 项目, 内容. */
export async function meetingRows(db: Reader, people: readonly number[]): Promise<[string, string][]> {
  const listed = await db
    .selectFrom('attendee')
    .innerJoin('meeting', 'meeting.id', 'attendee.meetingId')
    .select(['meeting.title', 'meeting.heldOn', 'attendee.unit', 'attendee.capacity', 'attendee.standing', 'attendee.state'])
    .select('attendee.reason')
    .where('attendee.personId', 'in', people)
    .where('attendee.endedOn', 'is', null)
    .orderBy('attendee.id')
    .execute();
  const topics = await db
    .selectFrom('topic')
    .select(['title', 'words', 'receivedOn'])
    .where('personId', 'in', people)
    .orderBy('id')
    .execute();
  return [
    ...listed.map(({ title, heldOn, unit, capacity, standing, state, reason }): [string, string] => [
      '参加会议',
      [
        `${dayWords(heldOn)} ${title}，${standingWords[standing]}，${attendeeStateWords[state]}`,
        [unit, capacity].filter(Boolean).join(' '),
        reason,
      ]
        .filter(Boolean)
        .join('\n'),
    ]),
    ...topics.map(({ title, words, receivedOn }): [string, string] => [
      '提出议题',
      [`${dayWords(receivedOn)} ${title}`, words].filter(Boolean).join('\n'),
    ]),
  ];
}
