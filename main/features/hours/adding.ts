// Hours written down afterwards: one entry, or the whole attendance of an activity.
import type { z } from 'zod';
import type { CountsAs } from '../../../shared/features/activities';
import { type hours, MOST_MINUTES } from '../../../shared/features/hours';
import { instantAt, timeInChina } from '../../../shared/rules/china-clock';
import { dayWords, instantWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { activityOf } from '../activities/queries';
import { volunteerOf } from '../volunteers/queries';
import { type Entry, ofVolunteer } from './stays';

type Written = {
  requestId: string;
  volunteerId: number;
  activityId: number | null;
  countsAs: CountsAs;
  on: string;
  from: string;
  to: string;
  words: string;
};

const MINUTE_MS = 60_000;

/** Entries of a volunteer that count or may come to, within a span. Corrections stand where what they correct stands. */
export const overlapping = (db: Reader, { volunteerId, from, to }: { volunteerId: number; from: string; to: string }) =>
  db
    .selectFrom('hourEntry')
    .select(['id', 'startedAt', 'endedAt', 'state'])
    .where(ofVolunteer(volunteerId))
    .where('corrects', 'is', null)
    .where('state', '!=', 'returned')
    .where('startedAt', '<', to)
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('endedAt', '>', from)]))
    .orderBy('id');

/** The span in words: 2026年11月22日 14:00—16:00. */
export const spanWords = ({ startedAt, endedAt }: { startedAt: string; endedAt: string | null }): string =>
  `${instantWords(startedAt)}—${endedAt === null ? '现在' : timeInChina(endedAt)}`;

async function refuseOverlap(db: Reader, name: string, asked: { volunteerId: number; from: string; to: string }): Promise<void> {
  const there = await overlapping(db, asked).executeTakeFirst();
  if (there) throw new Refusal(`${name}在${spanWords(there)}已经有时长，和这一段重叠。请改时间，或者不用补登。`);
}

/** What the same request wrote before. Throws when it was for something else. */
async function writtenBefore(
  db: Reader,
  wanted: Written,
  span: { startedAt: string; endedAt: string },
): Promise<Entry | undefined> {
  const was = await db.selectFrom('hourEntry').selectAll().where('requestId', '=', wanted.requestId).executeTakeFirst();
  if (!was) return undefined;
  const same = was.volunteerId === wanted.volunteerId && was.startedAt === span.startedAt && was.endedAt === span.endedAt;
  if (!same) throw new Error(`the request ${wanted.requestId} was made for something else`);
  return was;
}

/** Writes one entry down. Refuses what is still to come, what overlaps, and somebody who had left by then. */
async function write(powers: CommandPowers, wanted: Written): Promise<{ id: number; again: boolean }> {
  const { db, now, session, note } = powers;
  const span = { startedAt: instantAt(`${wanted.on}T${wanted.from}`), endedAt: instantAt(`${wanted.on}T${wanted.to}`) };
  const was = await writtenBefore(db, wanted, span);
  if (was) return { id: was.id, again: true };
  const minutes = (Date.parse(span.endedAt) - Date.parse(span.startedAt)) / MINUTE_MS;
  if (minutes < 1 || minutes > MOST_MINUTES) throw new Refusal({ to: '结束时间要晚于开始时间。' });
  if (span.endedAt > now) throw new Refusal({ to: '还没到这个时间，请等结束以后再补登。' });
  const { volunteerId, activityId, countsAs, requestId, words } = wanted;
  const { name, endedOn } = await volunteerOf(db, volunteerId);
  if (endedOn !== null && endedOn < wanted.on) throw new Refusal(`${name}已在${dayWords(endedOn)}退出志愿者，那天之后不能补登。`);
  await refuseOverlap(db, name, { volunteerId, from: span.startedAt, to: span.endedAt });
  const row = {
    ...{ requestId, volunteerId, activityId, source: 'hand' as const, countsAs, state: 'pending' as const, ...span, minutes },
    ...{ run: null, ran: null, endRequestId: null, closedBy: null, clockDoubt: 0 as const, words },
    ...{ staffId: session.staffId, writtenAt: now, corrects: null },
  };
  const { id } = await db.insertInto('hourEntry').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'hourEntry', subjectId: id, before: null, after: { ...span, minutes, hourSource: 'hand' } });
  return { id, again: false };
}

/** An activity whose hours can be written down. */
async function heldActivity(db: Reader, activityId: number) {
  const activity = await activityOf(db, activityId);
  if (activity.cancelledOn !== null) throw new Refusal(`“${activity.name}”取消了，没有时长可以登记。`);
  return activity;
}

/** 补登: hours of one volunteer. Of an activity they are on its day and count as it does. */
export async function addHours(
  powers: CommandPowers,
  wanted: z.output<(typeof hours)['hours.add']['input']>,
): Promise<{ id: number }> {
  const { activityId } = wanted;
  const activity = activityId === null ? null : await heldActivity(powers.db, activityId);
  if (activity && activity.heldOn !== wanted.on) throw new Refusal({ on: `“${activity.name}”在${dayWords(activity.heldOn)}。` });
  const { id, again } = await write(powers, { ...wanted, countsAs: activity?.countsAs ?? wanted.countsAs });
  if (again) powers.already();
  return { id };
}

/** Who came to an activity and has no hours of it yet, and from when to when by its sheet. */
type Attendance = { requestId: string; activityId: number; volunteerIds: readonly number[]; from: string; to: string };

/** 签到表: hours of everybody who came, written down by hand, wholly or not at all. Refuses as `addHours` does. */
export async function writeAttendance(powers: CommandPowers, { volunteerIds, ...wanted }: Attendance): Promise<void> {
  const { heldOn, countsAs } = await heldActivity(powers.db, wanted.activityId);
  for (const volunteerId of volunteerIds) {
    const requestId = `${wanted.requestId}-${volunteerId}`;
    await write(powers, { ...wanted, requestId, volunteerId, countsAs, on: heldOn, words: '按签到表补登' });
  }
}
