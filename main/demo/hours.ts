// What the volunteers of the fictional station gave, and what came of it: signed in and out at the desk, reviewed, redeemed; some of it
// waits. Done by the acts of the desk themselves, each at its own time.
import { daysAfter } from '../../shared/rules/working-days';
import { redeemGift } from '../features/gifts/queries';
import { addHours, closeForgotten, punch, reviewHours } from '../features/hours/queries';
import type { CommandPowers } from '../powers';
import { type Dice, diceOf } from './dice';
import type { Held, Past } from './volunteers';

const SEED = 20_261_123;
const MINUTE_MS = 60_000;
/** Of the last activity: how many are still to be reviewed. */
const WAITING = 5;

/**
 * The desk as it was on a day at a time of day in China. Quiet, but for points: a station that was just founded has no history to tell,
 * and a transfer the log does not know is none.
 */
function deskAt(powers: CommandPowers, day: string, clock: string, minutesLater = 0): CommandPowers {
  const note: CommandPowers['note'] = (entry) => {
    if (entry.subject === 'pointTransfer') powers.note(entry);
  };
  const at = Date.parse(`${day}T${clock}:00+08:00`) + minutesLater * MINUTE_MS;
  return { ...powers, today: day, now: new Date(at).toISOString(), running: { run: 'demo', ran: at }, note };
}

/** Everybody signs in a little early and out a little late; the last one of them forgets to. The ids of the entries. */
async function hold(powers: CommandPowers, dice: Dice, { id, heldOn, startsAt, endsAt, volunteerIds }: Held): Promise<number[]> {
  const entries: number[] = [];
  const forgets = volunteerIds.at(-1);
  for (const volunteerId of volunteerIds) {
    const request = { volunteerId, activityId: id, by: 'self' as const };
    const came = deskAt(powers, heldOn, startsAt, -dice.between(0, 6));
    entries.push((await punch(came, { ...request, requestId: `demo-in-${id}-${volunteerId}` })).id);
    const left = deskAt(powers, heldOn, endsAt, dice.between(0, 6));
    if (volunteerId !== forgets) await punch(left, { ...request, requestId: `demo-out-${id}-${volunteerId}` });
  }
  await closeForgotten(deskAt(powers, heldOn, '22:00'));
  return entries;
}

async function redeemOne(powers: CommandPowers, volunteerId: number): Promise<void> {
  const gift = await powers.db.selectFrom('gift').select('id').orderBy('points').orderBy('id').limit(1).executeTakeFirst();
  if (gift) await redeemGift(powers, { requestId: 'demo-redemption', volunteerId, giftId: gift.id, quantity: 1 });
}

/** Signs a month of activities in and out, reviews most of it, writes some down, redeems one gift. */
export async function fillHours(powers: CommandPowers, { served: held, trained }: Past): Promise<void> {
  const dice = diceOf(SEED);
  for (const one of held) {
    const entries = await hold(powers, dice, one);
    const reviewed = one === held.at(-1) ? entries.slice(0, -WAITING) : entries;
    const asked = { ids: reviewed, decision: 'approved' as const, reason: '' };
    await reviewHours(deskAt(powers, daysAfter(one.heldOn, 1), '09:00'), asked);
  }
  for (const one of trained) {
    const ids = await hold(powers, diceOf(SEED + 1), one);
    await reviewHours(deskAt(powers, daysAfter(one.heldOn, 1), '10:00'), { ids, decision: 'approved', reason: '' });
  }
  const [yesterday, dayBefore] = [daysAfter(powers.today, -1), daysAfter(powers.today, -2)];
  const [first, second] = held[1]?.volunteerIds ?? [];
  if (first === undefined || second === undefined) return;
  const written = { on: dayBefore, from: '09:00', to: '10:30', activityId: null, countsAs: 'service' as const };
  for (const volunteerId of [first, second]) {
    const entry = { ...written, requestId: `demo-written-${volunteerId}`, volunteerId, words: '挨户发通知，忘了刷卡' };
    await addHours(deskAt(powers, yesterday, '09:00'), entry);
  }
  await redeemOne(deskAt(powers, yesterday, '10:00'), first);
}
