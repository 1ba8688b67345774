// 参会人: who is on the list; people of former meetings offered again.
import { sql } from 'kysely';
import {
  type Attendee,
  type attendees,
  isThere,
  type Known,
  type Standing,
  standingWords,
} from '../../../shared/features/attendees';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { listOne } from './listing';
import { attendeesOf, meetingOf, namedAttendees, standingMeeting } from './queries';
import { signHandlers } from './signing';

/** How many rows of former lists are looked at; the latest. */
const LOOKED_AT = 4000;

const keyOf = ({ personId, name, unit }: Pick<Known, 'personId' | 'name' | 'unit'>) =>
  personId === null ? `${name} ${unit}` : String(personId);

/** People of former lists, each once, as they were listed last; those who live no more or were erased are left out. */
async function formerPeople(db: Reader, meetingId: number, text: string): Promise<Known[]> {
  const rows = await namedAttendees(db)
    .where('attendee.meetingId', '!=', meetingId)
    .where('attendee.endedOn', 'is', null)
    .where('person.erasedOn', 'is', null)
    .where('person.diedOn', 'is', null)
    .orderBy('attendee.id', 'desc')
    .limit(sql.lit(LOOKED_AT))
    .execute();
  const people = new Map<string, Known>();
  for (const { personId, name, unit, capacity, standing } of rows) {
    if (![name, unit, capacity].some((words) => words.includes(text))) continue;
    const known = people.get(keyOf({ personId, name, unit }));
    if (known) known.times += 1;
    else people.set(keyOf({ personId, name, unit }), { personId, name, unit, capacity, standing, times: 1 });
  }
  return [...people.values()].sort((one, other) => other.times - one.times);
}

/** Somebody on a list, with the meeting. Refuses who is on none. */
async function listed(db: Reader, id: number): Promise<Attendee & { meetingId: number; title: string }> {
  const row = await namedAttendees(db)
    .select('attendee.meetingId')
    .where('attendee.id', '=', id)
    .where('attendee.endedOn', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refusal('这个人已经不在名单上，请重新打开这次会议。');
  return { ...row, title: (await meetingOf(db, row.meetingId)).title };
}

const told = ({ name, unit, capacity, standing }: { name: string; unit: string; capacity: string; standing: Standing }) => ({
  ...{ attendee: name, company: unit, capacity, standing: standingWords[standing] },
});

export const attendeeHandlers: HandlersFor<typeof attendees> = {
  ...signHandlers,

  'attendees.known': async ({ db }, { meetingId, text, most }) => {
    const there = new Set((await attendeesOf(db, meetingId)).map(keyOf));
    return (await formerPeople(db, meetingId, text)).filter((one) => !there.has(keyOf(one))).slice(0, most);
  },

  'attendees.add': async ({ db, note }, { meetingId, people }) => {
    const { title } = await standingMeeting(db, meetingId);
    const names = [];
    for (const draft of people) names.push((await listOne(db, meetingId, draft)).name);
    note({ subject: 'meeting', subjectId: meetingId, before: null, after: { title, listed: names } });
    return { id: meetingId, added: names.length };
  },

  'attendees.amend': async ({ db, note }, { id, name, unit, capacity, standing }) => {
    const was = await listed(db, id);
    const own = was.personId === null ? name : null;
    if (own === '') throw new Refusal({ name: '请填写姓名。' });
    await db.updateTable('attendee').set({ name: own, unit, capacity, standing }).where('id', '=', id).execute();
    const after = { title: was.title, ...told({ name: own ?? was.name, unit, capacity, standing }) };
    note({ subject: 'meeting', subjectId: was.meetingId, before: told(was), after });
    return { id };
  },

  'attendees.end': async ({ db, today, note }, { id, reason }) => {
    const was = await listed(db, id);
    if (isThere(was.state)) throw new Refusal(`${was.name}已经签到，不能从名单上去掉。签错了，请先改回“未签到”。`);
    await db.updateTable('attendee').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = { title: was.title, unlisted: was.name, reason };
    note({ subject: 'meeting', subjectId: was.meetingId, before: { listed: [was.name] }, after });
    return { id };
  },
};
