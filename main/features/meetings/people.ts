// A resident who is on lists or brought up a topic, once two records of them become one or everything of them is erased.

import { attendeeStateWords, standingWords } from '../../../shared/features/attendees';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one; where both stood on one list, the other row ends. */
export async function handOverMeetings(
  { db, today }: Pick<CommandPowers, 'db' | 'today'>,
  trail: Trail,
  { from, to }: Two,
): Promise<void> {
  const own = db.selectFrom('attendee').select('meetingId').where('personId', '=', to).where('endedOn', 'is', null);
  const there = new Set((await own.execute()).map(({ meetingId }) => meetingId));
  const rows = await db.selectFrom('attendee').select(['id', 'meetingId', 'endedOn']).where('personId', '=', from).execute();
  for (const { id, meetingId, endedOn } of rows) {
    const twice = endedOn === null && there.has(meetingId);
    const change = { personId: to, ...(twice ? { endedOn: today, endReason: '同一个人列了两次' } : {}) };
    await remember(db, trail, 'attendee', id, Object.keys(change));
    await db.updateTable('attendee').set(change).where('id', '=', id).execute();
  }
  for (const { id } of await db.selectFrom('topic').select('id').where('personId', '=', from).execute()) {
    await remember(db, trail, 'topic', id, ['personId']);
    await db.updateTable('topic').set({ personId: to }).where('id', '=', id).execute();
  }
}

/** That somebody was there stays, under the pseudonym; for whom, why not, and what they said of a topic goes. The caller notes it. */
export async function forgetMeetings({ db }: Pick<CommandPowers, 'db'>, personId: number): Promise<void> {
  const rows = db.updateTable('attendee').where('personId', '=', personId);
  await rows.set({ unit: '', capacity: '', reason: '' }).execute();
  await rows.where('endedOn', 'is not', null).set({ endReason: '已删除' }).execute();
  await db.updateTable('topic').set({ words: '' }).where('personId', '=', personId).execute();
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
