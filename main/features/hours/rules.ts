// When a stay ends, and how long it was. Pure: instants are UTC ISO, times of day those of China.
import { MOST_MINUTES } from '../../../shared/features/hours';
import { instantAt } from '../../../shared/rules/china-clock';
import { dayInChina, instantOf } from '../../../shared/text';

const MINUTE_MS = 60_000;
/** A card held before the reader twice within this time was meant once. */
const TWICE_MS = 60_000;
/** The clock and the time that went by differ by more than this: the clock was moved. */
const APART_MS = 60_000;

/** A stay under way: when it began by the clock, and in which run of the desk after how many milliseconds. */
export type Begun = { startedAt: string; run: string | null; ran: number | null };
export type Moment = { now: string; run: string; ran: number };

const clockMs = ({ startedAt }: Begun, { now }: Moment): number => Date.parse(now) - Date.parse(startedAt);
const ranMs = (begun: Begun, moment: Moment): number | null =>
  begun.run === moment.run && begun.ran !== null ? moment.ran - begun.ran : null;

/** Whether signing out now is only the second look at the same card. */
export function isTwice(begun: Begun, moment: Moment): boolean {
  const elapsed = ranMs(begun, moment) ?? clockMs(begun, moment);
  return elapsed >= 0 && elapsed < TWICE_MS;
}

/** The same of a stay that ended just now. */
export const isJustOver = (endedAt: string, now: string): boolean => {
  const elapsed = Date.parse(now) - Date.parse(endedAt);
  return elapsed >= 0 && elapsed < TWICE_MS;
};

/** A stay that began before this cannot have ended just now: none is longer than a day. */
export const justOverSince = (now: string): string =>
  new Date(Date.parse(now) - MOST_MINUTES * MINUTE_MS - TWICE_MS).toISOString();

export type Ended = { endedAt: string; minutes: number; clockDoubt: boolean };

const endOf = ({ startedAt }: Begun, elapsed: number, clockDoubt: boolean): Ended => {
  // A stay is never shorter than a minute and never longer than a day, whatever the clock says.
  const minutes = Math.min(MOST_MINUTES, Math.max(1, Math.floor(elapsed / MINUTE_MS)));
  const lasted = Math.min(Math.max(elapsed, minutes * MINUTE_MS), MOST_MINUTES * MINUTE_MS);
  return { endedAt: new Date(Date.parse(startedAt) + lasted).toISOString(), minutes, clockDoubt };
};

/**
 * A stay that ends now. Measured by running time, which nobody can set; by the clock where the desk was started anew meanwhile,
 * which is said.
 */
export function endNow(begun: Begun, moment: Moment): Ended {
  const [ran, clock] = [ranMs(begun, moment), clockMs(begun, moment)];
  return ran === null ? endOf(begun, clock, true) : endOf(begun, ran, Math.abs(clock - ran) > APART_MS);
}

/** Until when a stay counts if nobody signs out, and from when on it is taken for forgotten. */
export type Limit = { until: string; forgottenAfter: string };

/** The activity's end, else the closing of the station; of whoever came after that the end of the day. */
export function limitOf(startedAt: string, closesAt: string, activityEnd: string | null): Limit {
  const day = dayInChina(startedAt);
  const closing = instantAt(`${day}T${closesAt}`);
  const until = [activityEnd, closing].find((end) => end !== null && end > startedAt) ?? instantOf(day, 1);
  return { until, forgottenAfter: until > closing ? until : closing > startedAt ? closing : instantOf(day, 1) };
}

/** A stay that was forgotten: it ends at its limit, or earlier where less time went by. */
export function endForgotten(begun: Begun, { until }: Limit, moment: Moment): Ended {
  const planned = Date.parse(until) - Date.parse(begun.startedAt);
  const ran = ranMs(begun, moment);
  const less = ran !== null && planned - ran > APART_MS;
  return endOf(begun, less ? ran : planned, less);
}

/** Minutes of each kind that a stay counts, and how they change when it is to count `wanted` in all: what was written down goes first. */
export function correctionOf(
  has: { timed: number; hand: number },
  wanted: number,
): { source: 'timed' | 'hand'; minutes: number }[] {
  const more = wanted - has.timed - has.hand;
  if (more > 0) return [{ source: 'hand', minutes: more }];
  const hand = Math.min(has.hand, -more);
  const parts = [
    { source: 'hand' as const, minutes: -hand },
    { source: 'timed' as const, minutes: more + hand },
  ];
  return parts.filter(({ minutes }) => minutes < 0);
}
