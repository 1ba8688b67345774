// The minutes of a meeting and their parts, as the handlers look for them.
import type { Selectable } from 'kysely';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { itemOf, standingMeeting } from '../meetings/queries';
import type { MinutesTables } from './table';

export type MinutesLine = Selectable<MinutesTables['minutes']>;
export type PartLine = Selectable<MinutesTables['minutesPart']>;

/** 〔2026〕3号; null before they are final. */
export const numberOf = ({ year, sequence }: Pick<MinutesLine, 'year' | 'sequence'>): string | null =>
  year === null || sequence === null ? null : `〔${year}〕${sequence}号`;

/** None before anything was written. */
export const minutesOf = (db: Reader, meetingId: number): Promise<MinutesLine | undefined> =>
  db.selectFrom('minutes').selectAll().where('meetingId', '=', meetingId).executeTakeFirst();

/** Refuses where nothing was written yet. */
export async function writtenMinutes(db: Reader, meetingId: number): Promise<MinutesLine> {
  const found = await minutesOf(db, meetingId);
  if (!found) throw new Refusal('这次会议还没有写纪要，先写几句再来。');
  return found;
}

/** What may no longer be written on. */
export function needDraft({ state }: Pick<MinutesLine, 'state'>): void {
  if (state === 'signing') throw new Refusal('纪要正在会签，不能改。要改先点“退回草稿”。');
  if (state === 'final') throw new Refusal('纪要已经定稿，不能改。要更正请点“更正”，原文留着。');
}

/** The draft of a meeting that stands, begun where there is none. Refuses what was handed on. */
export async function draftOf({ db, now, session }: CommandPowers, meetingId: number): Promise<MinutesLine> {
  await standingMeeting(db, meetingId);
  const there = await minutesOf(db, meetingId);
  if (there) {
    needDraft(there);
    return there;
  }
  const blank = { year: null, sequence: null, submittedAt: null, finalAt: null, content: null, words: '' };
  const row = { ...blank, meetingId, state: 'draft' as const, staffId: session.staffId, at: now };
  return db.insertInto('minutes').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Refuses an item of another meeting, and one that was taken off. */
export async function needItem(db: Reader, meetingId: number, agendaItemId: number) {
  const item = await itemOf(db, agendaItemId);
  if (item.meetingId !== meetingId) throw new Refusal('这一项不在这次会议的议程上，请重新打开这次会议。');
  return item;
}

/** The part of an item, or the opening; none before anything was written there. */
export const partAt = (db: Reader, minutesId: number, agendaItemId: number | null): Promise<PartLine | undefined> =>
  db
    .selectFrom('minutesPart')
    .selectAll()
    .where('minutesId', '=', minutesId)
    .where('agendaItemId', 'is', agendaItemId)
    .executeTakeFirst();

export const partsOf = (db: Reader, minutesId: number): Promise<PartLine[]> =>
  db.selectFrom('minutesPart').selectAll().where('minutesId', '=', minutesId).execute();

/** Texts that wait to be settled, the oldest first. */
export const asidesOf = (db: Reader, minutesId: number) =>
  db
    .selectFrom('minutesAside')
    .innerJoin('minutesPart', 'minutesPart.id', 'minutesAside.partId')
    .innerJoin('staff', 'staff.id', 'minutesAside.staffId')
    .select(['minutesAside.id', 'minutesAside.partId', 'minutesAside.content', 'minutesAside.savedAt', 'staff.name as by'])
    .where('minutesPart.minutesId', '=', minutesId)
    .where('minutesAside.endedAt', 'is', null)
    .orderBy('minutesAside.id')
    .execute();
