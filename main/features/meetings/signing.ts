// 签到: by tick, by the code in the row of the sign-in sheet, by a volunteer's card.
import { type Attendee, attendeeStateWords, type attendees, isThere, type SignedBy } from '../../../shared/features/attendees';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { volunteerByCard } from '../volunteers/queries';
import { listOne } from './listing';
import { attendeesOf, type Meeting, standingMeeting } from './queries';

/** Nobody is there before the day has come. */
function refuseEarly({ title, heldOn }: Meeting, today: string): void {
  if (heldOn > today) throw new Refusal(`“${title}”要到${dayWords(heldOn)}才开，到时再签到。请假可以先登记。`);
}

type Marked = Pick<Attendee, 'state' | 'reason'> & { at: string | null; how: SignedBy | null };

const mark = (db: Writer, ids: readonly number[], marked: Marked) =>
  db.updateTable('attendee').set(marked).where('id', 'in', ids).execute();

/** Who of a list a code belongs to; of a volunteer who is not on it, what they would be listed as. */
async function behind(db: Reader, listed: readonly Attendee[], meetingId: number, code: string) {
  const row = await db
    .selectFrom('attendee')
    .select(['id', 'meetingId', 'endedOn'])
    .where('rowKey', '=', code)
    .executeTakeFirst();
  if (row && row.meetingId !== meetingId) throw new Refusal('这是另一次会议签到表上的码，请拿这次的签到表。');
  if (row) return { one: listed.find(({ id }) => id === row.id), volunteer: undefined };
  const volunteer = await volunteerByCard(db, code);
  if (!volunteer) throw new Refusal('没有认出这个码。请扫这次签到表上那一行的码，或志愿者卡；也可以直接打勾。');
  const { personId, name } = volunteer;
  const one = listed.find((each) =>
    personId === null ? each.personId === null && each.name === name : each.personId === personId,
  );
  return { one, volunteer };
}

type Signing = 'attendees.mark' | 'attendees.scan';

export const signHandlers: HandlersFor<Pick<typeof attendees, Signing>> = {
  'attendees.mark': async ({ db, now, today, note }, { meetingId, ids, state, reason }) => {
    const meeting = await standingMeeting(db, meetingId);
    if (isThere(state) || state === 'absent') refuseEarly(meeting, today);
    if (state === 'excused' && reason === '') throw new Refusal({ reason: '请写明为什么请假。' });
    const listed = await attendeesOf(db, meetingId);
    const those = listed.filter(({ id }) => ids.includes(id));
    if (those.length !== new Set(ids).size) throw new Refusal('名单刚才改过，请重新打开这次会议再签到。');
    const away = state === 'excused' || state === 'absent';
    const there = isThere(state);
    await mark(db, ids, { state, reason: away ? reason : '', at: there ? now : null, how: there ? 'tick' : null });
    const names = those.map(({ name }) => name);
    const after = { title: meeting.title, attendance: attendeeStateWords[state], names, ...(away && reason ? { reason } : {}) };
    note({ subject: 'meeting', subjectId: meetingId, before: null, after });
    return { id: meetingId, marked: those.length };
  },

  'attendees.scan': async ({ db, now, today, note, already }, { meetingId, code }) => {
    const meeting = await standingMeeting(db, meetingId);
    refuseEarly(meeting, today);
    const { one, volunteer } = await behind(db, await attendeesOf(db, meetingId), meetingId, code);
    if (one && isThere(one.state)) {
      already();
      return { id: one.id, name: one.name, already: true, added: false };
    }
    if (!one && !volunteer) throw new Refusal('这一行已经从名单上去掉。人来了，请重新加进名单。');
    const draft = { name: volunteer?.name ?? '', unit: '', capacity: '志愿者', standing: 'attends' as const };
    const { id, name } = one ?? (await listOne(db, meetingId, { ...draft, personId: volunteer?.personId ?? null }));
    await mark(db, [id], { state: 'present', reason: '', at: now, how: 'scan' });
    const after = { title: meeting.title, attendance: attendeeStateWords.present, names: [name] };
    note({ subject: 'meeting', subjectId: meetingId, before: null, after });
    return { id, name, already: false, added: !one };
  },
};
