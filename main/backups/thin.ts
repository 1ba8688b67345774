// Which backups may go. Ages are counted by a calendar of the backups' own (`tick`): it goes on by the running time within one
// session and by the clock between two, at most a day at a time and never back. Set the clock ten years on: everything is a
// day older, and nothing is thinned that would not have been thinned tomorrow.

const DAY = 24 * 3600_000;

/** One verified backup. `number` counts up; `tick` in ms on the calendar of the backups. */
export type Kept = { id: string; number: number; tick: number; madeAt: string; erasures: number };

type Passed = { tick: number; madeAt: string };

/**
 * The tick of a backup made at `now` after another. `ran`: ms of running time between the two when they are of one session;
 * null: the clock is all there is.
 */
export function tickAfter(before: Passed | null, now: string, ran: number | null): number {
  if (!before) return 0;
  const passed = ran ?? Date.parse(now) - Date.parse(before.madeAt);
  return before.tick + Math.min(Math.max(passed, 0), DAY);
}

/** All of two days, then one a day for 30 days, one a week for 12 weeks, one a month (30 days) for 24 months. */
const TIERS = [
  { until: 2, each: 0 },
  { until: 2 + 30, each: 1 },
  { until: 2 + 30 + 84, each: 7 },
  { until: 2 + 30 + 84 + 730, each: 30 },
];

/** Days after which nobody who was erased may still be in a backup. */
const FORGET = 90;
/** A clock alone does not make a backup that old: so much of its own calendar must have passed as well. */
const FORGET_SURELY = 30;

/** Backups of the same box are alike enough: one of them stays. Null: past every tier. */
function boxOf({ tick, number }: Kept, newest: Kept): string | null {
  const age = Math.max(0, newest.tick - tick);
  const each = TIERS.find(({ until }) => age < until * DAY)?.each;
  if (each === undefined) return null;
  return each === 0 ? `number ${number}` : `${each} days ${Math.floor(tick / DAY / each)}`;
}

function mustForget(one: Kept, newest: Kept, erasures: number): boolean {
  if (one.erasures >= erasures || newest.erasures < erasures) return false;
  const days = (newest.tick - one.tick) / DAY;
  const byClock = (Date.parse(newest.madeAt) - Date.parse(one.madeAt)) / DAY;
  return days >= FORGET || (byClock >= FORGET && days >= FORGET_SURELY);
}

/**
 * Ids of the backups that may be deleted, of one place and one station. `erasures`: how many the ledger has seen by now; a
 * backup that has seen fewer still holds somebody who was erased. The newest is never among them.
 */
export function toDrop(backups: readonly Kept[], erasures: number): string[] {
  const sorted = [...backups].sort((one, other) => other.number - one.number);
  const newest = sorted[0];
  if (!newest) return [];
  const taken = new Set<string>();
  const drop: string[] = [];
  for (const one of sorted) {
    const box = boxOf(one, newest);
    const goes = box === null || taken.has(box) || mustForget(one, newest, erasures);
    if (goes && one !== newest) drop.push(one.id);
    else if (box !== null) taken.add(box);
  }
  return drop;
}
