// Meetings as lists show them.
import { sql } from 'kysely';
import { ASSEMBLY_NOTICE_DAYS } from '../../../shared/features/meeting-kinds';
import type { MeetingCard, MeetingRow, MeetingState } from '../../../shared/features/meetings';
import { presenceOf } from '../../../shared/rules/quorum';
import { daysAfter } from '../../../shared/rules/working-days';
import { lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';
import { attendeesOf, itemsOf, meetingOf } from './queries';

const listed = sql`from "attendee" where "meetingId" = "meeting"."id" and "endedOn" is null and "standing" = 'attends'`;
const items = sql<number>`(select count(*) from "agendaItem" where "meetingId" = "meeting"."id" and "endedOn" is null)`;

const lines = (db: Reader) =>
  db
    .selectFrom('meeting')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meeting.seriesId')
    .select(['meeting.id', 'meeting.seriesId', 'meetingSeries.name as series', 'meeting.kind', 'meeting.title'])
    .select(['meeting.heldOn', 'meeting.startsAt', 'meeting.endsAt', 'meeting.place', 'meeting.chair'])
    .select(['meeting.cancelledOn', 'meeting.cancelReason', items.as('items')])
    .select([
      sql<number>`ifnull("meeting"."expected", (select count(*) ${listed}))`.as('expected'),
      sql<number>`(select count(*) ${listed} and "state" in ('present', 'late'))`.as('present'),
    ]);

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

/** Where a meeting stands on a day. */
export function stateOf({ heldOn, cancelledOn }: Pick<Line, 'heldOn' | 'cancelledOn'>, today: string): MeetingState {
  if (cancelledOn !== null) return 'cancelled';
  if (heldOn === today) return 'today';
  return heldOn > today ? 'ahead' : 'held';
}

const rowOf = ({ cancelledOn, ...line }: Line, today: string): MeetingRow => ({
  ...line,
  state: stateOf({ ...line, cancelledOn }, today),
});

/** Of a month `YYYY-MM`, by day and hour; of one series alone where asked. */
export async function rowsOfMonth(db: Reader, month: string, seriesId: number | null, today: string): Promise<MeetingRow[]> {
  const rows = await lines(db)
    .where('meeting.heldOn', '>=', `${month}-01`)
    .where('meeting.heldOn', '<=', lastDayOf(month))
    .$if(seriesId !== null, (query) => query.where('meeting.seriesId', '=', seriesId))
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute();
  return rows.map((row) => rowOf(row, today));
}

/** Those whose title, place or series holds every word, the latest first. */
export async function rowsFound(db: Reader, text: string, most: number, today: string): Promise<MeetingRow[]> {
  const words = text.split(/\s+/).map((word) => `%${word.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`);
  const where = sql.ref<string>('meeting.title');
  const whole = sql<string>`${where} || ' ' || "meeting"."place" || ' ' || ifnull("meetingSeries"."name", '') || ' ' || "meeting"."heldOn"`;
  const rows = await words
    .reduce((query, word) => query.where(sql<boolean>`${whole} like ${word} escape '\\'`), lines(db))
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => rowOf(row, today));
}

/** Everything of one. Refuses when there is none of this id. */
export async function cardOf(db: Reader, id: number, today: string): Promise<MeetingCard> {
  const { expected: expectedTyped, ...meeting } = await meetingOf(db, id);
  const row = rowOf(await lines(db).where('meeting.id', '=', id).executeTakeFirstOrThrow(), today);
  const attendees = await attendeesOf(db, id);
  const noticeDueOn = meeting.kind === 'assembly' ? daysAfter(meeting.heldOn, -ASSEMBLY_NOTICE_DAYS) : null;
  const presence = presenceOf(attendees, { quorum: meeting.quorum, expected: expectedTyped });
  return { ...meeting, ...row, expectedTyped, noticeDueOn, agenda: await itemsOf(db, id), attendees, presence };
}
