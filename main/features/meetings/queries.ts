// Meetings as other features meet them: what is held, its agenda, who should come and who was there.
import type { Selectable } from 'kysely';
import { type Attendee, isThere } from '../../../shared/features/attendees';
import type { AgendaItem } from '../../../shared/features/meetings';
import { dayWords } from '../../../shared/text';
import type { RecordWithFiles } from '../../attached';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { MeetingTables } from './table';

export type Meeting = Selectable<MeetingTables['meeting']>;

/** As it stands, called off or not. Refuses when there is none of this id. */
export async function meetingOf(db: Reader, id: number): Promise<Meeting> {
  const found = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这次会议，请重新选择。');
  return found;
}

/** The same of one that was not called off; refuses one that was. */
export async function standingMeeting(db: Reader, id: number): Promise<Meeting> {
  const meeting = await meetingOf(db, id);
  if (meeting.cancelledOn !== null) throw new Refusal(`“${meeting.title}”已于${dayWords(meeting.cancelledOn)}取消。`);
  return meeting;
}

/** The same, while its minutes are not final; refuses where nothing can be added to what was decided. */
export async function unminutedMeeting(db: Reader, id: number): Promise<Meeting> {
  const meeting = await standingMeeting(db, id);
  if (meeting.minutedAt !== null) throw new Refusal(`“${meeting.title}”的纪要已经定稿，会上不能再表决。要表决的，放到下一次会。`);
  return meeting;
}

/** From now on its minutes are final. The caller notes it. */
export async function closeMeetingRecord({ db, now }: Pick<CommandPowers, 'db' | 'now'>, id: number): Promise<void> {
  await db.updateTable('meeting').set({ minutedAt: now }).where('id', '=', id).execute();
}

const itemColumns = ['id', 'meetingId', 'title', 'minutes', 'owner', 'words', 'topicId'] as const;

/** The agenda in order; what was taken off it is left out. */
export const itemsOf = (db: Reader, meetingId: number): Promise<AgendaItem[]> =>
  db
    .selectFrom('agendaItem')
    .select(itemColumns)
    .where('meetingId', '=', meetingId)
    .where('endedOn', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** One item that is still on an agenda. Refuses when there is none of this id. */
export async function itemOf(db: Reader, id: number): Promise<AgendaItem> {
  const query = db.selectFrom('agendaItem').select(itemColumns).where('id', '=', id).where('endedOn', 'is', null);
  const found = await query.executeTakeFirst();
  if (!found) throw new Refusal('这一项已经不在议程上，请重新打开这次会议。');
  return found;
}

/** Everybody who stands or stood on a list, with the name they go by. Narrow it by `attendee.…`. */
export const namedAttendees = (db: Reader) =>
  db
    .selectFrom('attendee')
    .leftJoin('person', 'person.id', 'attendee.personId')
    .select(['attendee.id', 'attendee.personId', 'attendee.unit', 'attendee.capacity', 'attendee.standing'])
    .select(['attendee.state', 'attendee.reason', 'attendee.at', 'attendee.how'])
    .select(({ fn }) => fn.coalesce('person.name', 'attendee.name').$notNull().as('name'));

/** Who is on the list, in the order they were put there, those who look on last. */
export const attendeesOf = (db: Reader, meetingId: number): Promise<Attendee[]> =>
  namedAttendees(db)
    .where('attendee.meetingId', '=', meetingId)
    .where('attendee.endedOn', 'is', null)
    .orderBy('attendee.standing')
    .orderBy('attendee.id')
    .execute();

/** How many of those who have a vote are in the room. */
export async function presentCount(db: Reader, meetingId: number): Promise<number> {
  const listed = await attendeesOf(db, meetingId);
  return listed.filter(({ standing, state }) => standing === 'attends' && isThere(state)).length;
}

/** What is handed out or shown at a meeting. */
export const meetingFiles: RecordWithFiles = {
  ...{ sees: 'meetings.card', opens: 'meetings.card', adds: 'meetings.amend', personal: false },
  named: async (db, _, id) => (await meetingOf(db, id)).title,
};

export { meetingDuty } from './duty';
export { meetingIndicators } from './indicators';
export { meetingsNow } from './now';
export { attendeeMark, forgetMeetings, handOverMeetings, meetingRows, meetingsAbout } from './people';
export { meetingSource } from './timeline';
export { addTopic } from './topic-enter';
