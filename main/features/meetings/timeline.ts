// 会议: the meetings somebody was at, where the log says that they signed in.
import { sql } from 'kysely';
import { attendeeStateWords, isThere, standingWords } from '../../../shared/features/attendees';
import { dayWords } from '../../../shared/text';
import { type Line, pageOf, type TimelineSource } from '../../timeline';

/** The entry that noted it: of this meeting, at that instant. */
const sequence = sql<number>`ifnull((select max("id") from "auditEntry" where "id" in (select "id" from "auditAbout"
  where "subject" = 'meeting' and "subjectId" = "attendee"."meetingId") and "at" = "attendee"."at"), 0)`;

export const meetingSource: TimelineSource = {
  kind: 'meetings',
  needs: 'meetings.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const rows = await db
      .selectFrom('attendee')
      .innerJoin('meeting', 'meeting.id', 'attendee.meetingId')
      .innerJoin('person', 'person.id', 'attendee.personId')
      .select(['attendee.id', 'attendee.at', 'attendee.standing', 'attendee.state', 'meeting.title', 'meeting.heldOn'])
      .select(sequence.as('sequence'))
      .where('attendee.personId', '=', personId)
      .where('attendee.endedOn', 'is', null)
      .where('person.erasedOn', 'is', null)
      .execute();
    const lines = rows
      .filter(({ state }) => isThere(state))
      .map(({ id, at, standing, state, title, heldOn, sequence: written }): Line => {
        const words = `${dayWords(heldOn)} ${title}，${standingWords[standing]}，${attendeeStateWords[state]}。`;
        return { sequence: written, id, at, by: null, act: '参加会议', words: [words], who: null };
      });
    return pageOf(lines, before, most);
  },
  // Whoever sits in a meeting sits there as themselves.
  ofHousehold: async () => [],
};
