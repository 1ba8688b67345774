// Signing in and out with one key: who is here signs out, who is not signs in. The front desk and the office both come here.
import { sql } from 'kysely';
import type { ClosedBy, PunchAnswer } from '../../../shared/features/hours';
import { dayWords } from '../../../shared/text';
import { keptWrite, type Places } from '../../database/kept-query';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { activityOf } from '../activities/queries';
import { volunteerOf } from '../volunteers/queries';
import { type Ended, endForgotten, endNow, isJustOver, isTwice, justOverSince, type Moment } from './rules';
import { type AtDoor, atDoor, closingTime, type Entry, endedAt, entryAt, limitOfStay, type Stay, stillHere } from './stays';

/** `by`: whose hand it was, of signing out. `way`: what was meant; whichever it is time for where nobody said. */
export type Punch = {
  requestId: string;
  volunteerId: number;
  activityId: number | null;
  by: Exclude<ClosedBy, 'closing'>;
  way?: 'in' | 'out' | null;
};

type Begun = Pick<
  Entry,
  'countsAs' | 'requestId' | 'volunteerId' | 'activityId' | 'startedAt' | 'run' | 'ran' | 'staffId' | 'writtenAt'
>;
/** What is the same of every stay that begins stands in the statement: each value handed over takes its time. */
const FRESH = {
  source: sql.lit('timed' as const),
  state: sql.lit('open' as const),
  clockDoubt: sql.lit(0 as const),
  words: sql.lit(''),
};
const begin = keptWrite((db, begun: Places<Begun>) => db.insertInto('hourEntry').values({ ...begun, ...FRESH }));
type Over = Pick<Entry, 'id' | 'endedAt' | 'minutes' | 'clockDoubt' | 'closedBy' | 'endRequestId'>;
const finish = keptWrite((db, { id, ...over }: Places<Over>) =>
  db
    .updateTable('hourEntry')
    .set({ ...over, state: sql.lit('pending' as const) })
    .where('id', '=', id),
);
const momentOf = ({ now, running }: CommandPowers): Moment => ({ now, run: running.run, ran: Math.round(running.ran) });

const answerIn = ({ id, startedAt }: Stay, again: boolean): PunchAnswer => ({
  id,
  way: 'in',
  at: startedAt,
  minutes: null,
  again,
});
const answerOut = (id: number, { endedAt, minutes }: Ended, again: boolean): PunchAnswer => ({
  id,
  way: 'out',
  at: endedAt,
  minutes,
  again,
});
const endedOf = ({ endedAt, minutes, clockDoubt }: Entry): Ended => ({
  ...{ endedAt: endedAt ?? '', minutes: minutes ?? 0, clockDoubt: clockDoubt === 1 },
});

/** What this request did before. Throws when it was made for somebody else. */
function answered(entry: Entry, { requestId, volunteerId }: Punch): PunchAnswer {
  if (entry.volunteerId !== volunteerId) throw new Error(`the request ${requestId} was made for another volunteer`);
  return entry.requestId === requestId ? answerIn(entry, true) : answerOut(entry.id, endedOf(entry), true);
}

/** What holding the card before the reader again within a minute means: nothing. */
async function scannedTwice(db: Reader, volunteerId: number, { stay, lastEnd }: AtDoor, moment: Moment) {
  if (stay) return isTwice(stay, moment) ? answerIn(stay, true) : undefined;
  if (lastEnd === null || !isJustOver(lastEnd, moment.now)) return undefined;
  const last = await endedAt(db, volunteerId, lastEnd);
  return answerOut(last.id, endedOf(last), true);
}

/** The answer where there is nothing to do: to the same request, or to the same card within a minute. */
async function saidBefore({ db }: CommandPowers, wanted: Punch, door: AtDoor, moment: Moment): Promise<PunchAnswer | undefined> {
  if (door.askedId !== null) return answered(await entryAt(db, door.askedId), wanted);
  const twice = await scannedTwice(db, wanted.volunteerId, door, moment);
  // Who says so may leave a moment after coming.
  return wanted.way && wanted.way !== twice?.way ? undefined : twice;
}

type Closing = { ended: Ended; closedBy: ClosedBy; endRequestId: string | null };

async function close({ db, note }: CommandPowers, { id }: Stay, { ended, closedBy, endRequestId }: Closing): Promise<void> {
  const { endedAt, minutes, clockDoubt } = ended;
  await finish(db, { id, endedAt, minutes, clockDoubt: clockDoubt ? 1 : 0, closedBy, endRequestId });
  note({ subject: 'hourEntry', subjectId: id, before: null, after: { endedAt, minutes, closedBy, clockDoubt } });
}

/** What the hours of an activity count as. Refuses one that is not today or was called off. */
async function countsAs({ db, today }: CommandPowers, activityId: number | null) {
  if (activityId === null) return 'service';
  const found = await activityOf(db, activityId);
  if (found.cancelledOn !== null) throw new Refusal(`“${found.name}”已经取消，请选别的活动，或者不选活动。`);
  if (found.heldOn !== today) throw new Refusal(`“${found.name}”在${dayWords(found.heldOn)}，不是今天。`);
  return found.countsAs;
}

async function signIn(powers: CommandPowers, { requestId, volunteerId, activityId }: Punch): Promise<PunchAnswer> {
  const { db, now, session, note } = powers;
  const { run, ran } = momentOf(powers);
  const counts = await countsAs(powers, activityId);
  const { staffId } = session;
  const begun = { requestId, volunteerId, activityId, countsAs: counts, startedAt: now, run, ran, staffId, writtenAt: now };
  const id = await begin(db, begun);
  note({ subject: 'hourEntry', subjectId: id, before: null, after: { startedAt: now } });
  return { id, way: 'in', at: now, minutes: null, again: false };
}

/** Whether an open entry was forgotten; if so, it is closed at its limit. */
async function closeIfForgotten(powers: CommandPowers, stay: Stay, closesAt: string): Promise<boolean> {
  const limit = await limitOfStay(powers.db, stay, closesAt);
  if (powers.now < limit.forgottenAfter) return false;
  const ended = endForgotten(stay, limit, momentOf(powers));
  await close(powers, stay, { ended, closedBy: 'closing', endRequestId: null });
  return true;
}

/** To whoever wants to leave and is no longer, or never was, signed in. */
async function answerForgotten({ db }: CommandPowers, open: Stay | null): Promise<PunchAnswer> {
  if (!open) throw new Refusal('今天还没有签到。刚来就按“签到”。');
  return answerOut(open.id, endedOf(await entryAt(db, open.id)), false);
}

/**
 * Signs a volunteer in, or out. The same request again, or the same card again within a minute, answers the same and does
 * nothing. Who forgot to sign out last time is signed out as of then, and in now. Refuses whoever has left.
 */
export async function punch(powers: CommandPowers, wanted: Punch): Promise<PunchAnswer> {
  const { db, already } = powers;
  const { volunteerId, requestId } = wanted;
  const moment = momentOf(powers);
  const door = await atDoor(db, { volunteerId, requestId, since: justOverSince(moment.now) });
  const before = await saidBefore(powers, wanted, door, moment);
  if (before) {
    already();
    return before;
  }
  const { stay, closesAt } = door;
  const forgotten = stay !== null && (await closeIfForgotten(powers, stay, closesAt));
  if (stay && !forgotten) {
    if (wanted.way === 'in') {
      already();
      return answerIn(stay, true);
    }
    const ended = endNow(stay, moment);
    await close(powers, stay, { ended, closedBy: wanted.by, endRequestId: wanted.requestId });
    return answerOut(stay.id, ended, false);
  }
  if (wanted.way === 'out') return answerForgotten(powers, stay);
  if (!door.mayCome) {
    const { endedOn, name } = await volunteerOf(db, volunteerId);
    throw new Refusal(`${name}已在${dayWords(endedOn ?? '')}退出志愿者，请找工作人员。`);
  }
  return signIn(powers, wanted);
}

/** Whether somebody forgot to sign out and may be signed out at `now`, UTC ISO. Looked at every few seconds: it writes nothing. */
export async function anyForgotten(db: Reader, now: string): Promise<boolean> {
  const closesAt = await closingTime(db);
  for (const stay of await stillHere(db)) if (now >= (await limitOfStay(db, stay, closesAt)).forgottenAfter) return true;
  return false;
}

/** Signs out everybody who forgot to. Returns how many. */
export async function closeForgotten(powers: CommandPowers): Promise<number> {
  const closesAt = await closingTime(powers.db);
  let closed = 0;
  for (const stay of await stillHere(powers.db)) if (await closeIfForgotten(powers, stay, closesAt)) closed += 1;
  return closed;
}
