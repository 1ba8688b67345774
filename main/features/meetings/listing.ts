// 参会人: putting people on the list of a meeting.
import { randomInt } from 'node:crypto';
import { type AttendeeDraft, MOST_ATTENDEES } from '../../../shared/features/attendees';
import type { Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from '../residents/queries';
import { attendeesOf } from './queries';

const DIGITS = 10;

/** What a scanner types when it reads a row of the sign-in sheet: digits only, which no input method swallows. */
async function newRowKey(db: Reader): Promise<string> {
  for (;;) {
    const rowKey = Array.from({ length: DIGITS }, () => randomInt(10)).join('');
    const taken = await db.selectFrom('attendee').select('id').where('rowKey', '=', rowKey).executeTakeFirst();
    if (!taken) return rowKey;
  }
}

const blank = { state: 'expected', reason: '', at: null, how: null, endedOn: null, endReason: null } as const;

/** The name a draft stands for. Refuses a record that was erased or merged, and a line without a name. */
async function nameOf(db: Reader, { personId, name }: AttendeeDraft): Promise<string> {
  if (personId === null) {
    if (name === '') throw new Refusal({ name: '请填写姓名。' });
    return name;
  }
  const person = await findPerson(db, personId);
  return person.name;
}

/** Puts somebody on the list. Refuses who stands there already, and more than one list takes. The id and the name. */
export async function listOne(db: Writer, meetingId: number, draft: AttendeeDraft): Promise<{ id: number; name: string }> {
  const name = await nameOf(db, draft);
  const there = await attendeesOf(db, meetingId);
  const same = there.some((one) =>
    draft.personId === null
      ? one.personId === null && one.name === name && one.unit === draft.unit
      : one.personId === draft.personId,
  );
  if (same) throw new Refusal(`${name}已经在名单上。`);
  if (there.length >= MOST_ATTENDEES) throw new Refusal(`一次会议的名单最多${MOST_ATTENDEES}人。人再多，请只填应到人数。`);
  const own = { name: draft.personId === null ? name : null, rowKey: await newRowKey(db) };
  const row = { ...draft, ...blank, ...own, meetingId };
  const { id } = await db.insertInto('attendee').values(row).returning('id').executeTakeFirstOrThrow();
  return { id, name };
}

/** The people of an earlier meeting once more, but for those who are no more in the ledger; nobody has come yet. */
export async function listAgain(db: Writer, from: number, meetingId: number): Promise<void> {
  const people = await db
    .selectFrom('attendee')
    .leftJoin('person', 'person.id', 'attendee.personId')
    .select(['attendee.personId', 'attendee.name', 'attendee.unit', 'attendee.capacity', 'attendee.standing'])
    .where('attendee.meetingId', '=', from)
    .where('attendee.endedOn', 'is', null)
    .where('person.erasedOn', 'is', null)
    .where('person.diedOn', 'is', null)
    .orderBy('attendee.id')
    .execute();
  for (const { name, ...person } of people) await listOne(db, meetingId, { ...person, name: name ?? '' });
}
