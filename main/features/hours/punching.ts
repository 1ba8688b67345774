// Signing in and out with one key: who is here signs out, who is not signs in. The front desk and the office both come here.
import { type Selectable, sql } from 'kysely';
import type { ClosedBy, PunchAnswer } from '../../../shared/features/hours';
import { instantAt } from '../../../shared/rules/china-clock';
import { dayWords } from '../../../shared/text';
import { keptQuery, keptWrite, type Places } from '../../database/kept-query';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { activityOf } from '../activities/queries';
import { volunteerOf } from '../volunteers/queries';
import { type Ended, endForgotten, endNow, isJustOver, isTwice, type Limit, limitOf, type Moment } from './rules';
import type { HourTables } from './table';

export type Entry = Selectable<HourTables['hourEntry']>;
/** `by`: whose hand it was, of signing out. `way`: what was meant; whichever it is time for where nobody said. */
export type Punch = {
  requestId: string;
  volunteerId: number;
  activityId: number | null;
  by: Exclude<ClosedBy, 'closing'>;
  way?: 'in' | 'out' | null;
};

const entries = (db: Reader) => db.selectFrom('hourEntry').selectAll();
/** The stay a volunteer is in, and the one this request began or ended. */
const concerned = keptQuery((db, { volunteerId, requestId }: Places<Pick<Punch, 'volunteerId' | 'requestId'>>) =>
  entries(db).where(({ eb, and, or }) =>
    or([
      and([eb('volunteerId', '=', volunteerId), eb('state', '=', 'open')]),
      eb('requestId', '=', requestId),
      eb('endRequestId', '=', requestId),
    ]),
  ),
);
const lastByHand = keptQuery((db, { volunteerId }: Places<{ volunteerId: number }>) =>
  entries(db)
    .where('volunteerId', '=', volunteerId)
    .where('closedBy', 'in', [sql.lit('self' as const), sql.lit('staff' as const)])
    .orderBy('startedAt', 'desc')
    .limit(sql.lit(1)),
);
type Begun = Pick<Entry, 'requestId' | 'volunteerId' | 'activityId' | 'startedAt' | 'run' | 'ran' | 'staffId' | 'writtenAt'>;
const FRESH = { source: 'timed', state: 'open', endedAt: null, minutes: null, endRequestId: null, closedBy: null } as const;
const begin = keptWrite((db, begun: Places<Begun>, countsAs: Entry['countsAs']) =>
  db
    .insertInto('hourEntry')
    .values({ ...begun, countsAs, ...FRESH, clockDoubt: 0, words: '', corrects: null })
    .returning('id'),
);
type Over = Pick<Entry, 'id' | 'endedAt' | 'minutes' | 'clockDoubt' | 'closedBy' | 'endRequestId'>;
const finish = keptWrite((db, { id, ...over }: Places<Over>) =>
  db
    .updateTable('hourEntry')
    .set({ ...over, state: 'pending' })
    .where('id', '=', id),
);
const momentOf = ({ now, running }: CommandPowers): Moment => ({ now, run: running.run, ran: Math.round(running.ran) });

const setting = keptQuery((db) => db.selectFrom('hourSetting').select('closesAt').where('id', '=', sql.lit(1)));

/** When the station closes, a time of day in China. */
export async function closingTime(db: Reader): Promise<string> {
  const [found] = await setting(db, {});
  if (!found) throw new Error('nobody said when the station closes');
  return found.closesAt;
}

async function activityEnd(db: Reader, activityId: number | null): Promise<string | null> {
  if (activityId === null) return null;
  const { heldOn, endsAt } = await activityOf(db, activityId);
  return instantAt(`${heldOn}T${endsAt}`);
}

/** Until when an open entry counts. */
export const limitOfEntry = async (db: Reader, { startedAt, activityId }: Entry): Promise<Limit> =>
  limitOf(startedAt, await closingTime(db), await activityEnd(db, activityId));

const answerIn = ({ id, startedAt }: Entry, again: boolean): PunchAnswer => ({
  id,
  way: 'in',
  at: startedAt,
  minutes: null,
  again,
});
const answerOut = (id: number, { endedAt, minutes }: Ended, again: boolean): PunchAnswer => ({
  ...{ id, way: 'out', at: endedAt, minutes, again },
});
const endedOf = ({ endedAt, minutes, clockDoubt }: Entry): Ended => ({
  ...{ endedAt: endedAt ?? '', minutes: minutes ?? 0, clockDoubt: clockDoubt === 1 },
});

/** What this request did before; undefined when it is new. Throws when it was made for somebody else. */
function answered(entry: Entry | undefined, { requestId, volunteerId }: Punch): PunchAnswer | undefined {
  if (!entry) return undefined;
  if (entry.volunteerId !== volunteerId) throw new Error(`the request ${requestId} was made for another volunteer`);
  return entry.requestId === requestId ? answerIn(entry, true) : answerOut(entry.id, endedOf(entry), true);
}

/** What holding the card before the reader again within a minute means: nothing. */
async function scannedTwice(db: Reader, volunteerId: number, open: Entry | undefined, moment: Moment) {
  if (open) return isTwice(open, moment) ? answerIn(open, true) : undefined;
  const [last] = await lastByHand(db, { volunteerId });
  return last?.endedAt && isJustOver(last.endedAt, moment.now) ? answerOut(last.id, endedOf(last), true) : undefined;
}

type Closing = { ended: Ended; closedBy: ClosedBy; endRequestId: string | null };

async function close({ db, note }: CommandPowers, { id }: Entry, { ended, closedBy, endRequestId }: Closing): Promise<void> {
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
  const begun = { requestId, volunteerId, activityId, startedAt: now, run, ran, staffId: session.staffId, writtenAt: now };
  const [row] = await begin(db, begun, await countsAs(powers, activityId));
  const { id } = row as { id: number };
  note({ subject: 'hourEntry', subjectId: id, before: null, after: { startedAt: now } });
  return { id, way: 'in', at: now, minutes: null, again: false };
}

/** Whether whoever is signed in should have gone by now. */
const isForgotten = async (db: Reader, entry: Entry, now: string): Promise<boolean> =>
  now >= (await limitOfEntry(db, entry)).forgottenAfter;

/** Whether an open entry was forgotten; if so, it is closed at its limit. */
async function closeIfForgotten(powers: CommandPowers, entry: Entry): Promise<boolean> {
  const limit = await limitOfEntry(powers.db, entry);
  if (powers.now < limit.forgottenAfter) return false;
  const ended = endForgotten(entry, limit, momentOf(powers));
  await close(powers, entry, { ended, closedBy: 'closing', endRequestId: null });
  return true;
}

/** To whoever wants to leave and is no longer, or never was, signed in. */
async function answerForgotten({ db }: CommandPowers, open: Entry | undefined): Promise<PunchAnswer> {
  if (!open) throw new Refusal('今天还没有签到。刚来就按“签到”。');
  return answerOut(open.id, endedOf(await entries(db).where('id', '=', open.id).executeTakeFirstOrThrow()), false);
}

/**
 * Signs a volunteer in, or out. The same request again, or the same card again within a minute, answers the same and does
 * nothing. Who forgot to sign out last time is signed out as of then, and in now. Refuses whoever has left.
 */
export async function punch(powers: CommandPowers, wanted: Punch): Promise<PunchAnswer> {
  const { db, already } = powers;
  const { volunteerId, requestId } = wanted;
  const moment = momentOf(powers);
  const found = await concerned(db, { volunteerId, requestId });
  const open = found.find((entry) => entry.volunteerId === volunteerId && entry.state === 'open');
  const asked = found.find((entry) => entry.requestId === requestId || entry.endRequestId === requestId);
  const twice = await scannedTwice(db, volunteerId, open, moment);
  // Who says so may leave a moment after coming.
  const before = answered(asked, wanted) ?? (wanted.way && wanted.way !== twice?.way ? undefined : twice);
  if (before) {
    already();
    return before;
  }
  const forgotten = open !== undefined && (await closeIfForgotten(powers, open));
  if (open && !forgotten) {
    if (wanted.way === 'in') {
      already();
      return answerIn(open, true);
    }
    const ended = endNow(open, moment);
    await close(powers, open, { ended, closedBy: wanted.by, endRequestId: wanted.requestId });
    return answerOut(open.id, ended, false);
  }
  if (wanted.way === 'out') return answerForgotten(powers, open);
  const { endedOn, name } = await volunteerOf(db, volunteerId);
  if (endedOn !== null) throw new Refusal(`${name}已在${dayWords(endedOn)}退出志愿者，请找工作人员。`);
  return signIn(powers, wanted);
}

const stillHere = (db: Reader): Promise<Entry[]> => entries(db).where('state', '=', 'open').orderBy('id').execute();

/** Whether somebody forgot to sign out and may be signed out at `now`, UTC ISO. Looked at every few seconds: it writes nothing. */
export async function anyForgotten(db: Reader, now: string): Promise<boolean> {
  for (const entry of await stillHere(db)) if (await isForgotten(db, entry, now)) return true;
  return false;
}

/** Signs out everybody who forgot to. Returns how many. */
export async function closeForgotten(powers: CommandPowers): Promise<number> {
  const open = await stillHere(powers.db);
  let closed = 0;
  for (const entry of open) if (await closeIfForgotten(powers, entry)) closed += 1;
  return closed;
}
