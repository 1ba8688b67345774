// By when somebody is visited again. Pure. Whoever belongs to several groups is asked for by each of them, and the earliest day holds.
import { daysAfter, monthsAfter } from './working-days';

/** How often somebody is visited at the least. */
export type Every = 'weekly' | 'monthly' | 'quarterly' | 'halfYearly';

const months: Record<Exclude<Every, 'weekly'>, number> = { monthly: 1, quarterly: 3, halfYearly: 6 };

/** The last day of the time that begins after a day; a month later is the same day of the month, or the last one it has. */
export const endOfTerm = (from: string, every: Every): string =>
  every === 'weekly' ? daysAfter(from, 7) : monthsAfter(from, months[every]);

/** One group somebody belongs to. `since`: the day the group, and the person in it, both were there. */
export type Tier = { every: Every; since: string; byPhone: boolean };
/** Somebody was in touch: face to face, or by phone or message, which counts only where the tier says so. */
export type Touch = { on: string; inPerson: boolean };

const counting = ({ byPhone }: Tier, touches: readonly Touch[]) => touches.filter(({ inPerson }) => inPerson || byPhone);

/** The last day on which a visit is in time for one tier: a term after the last contact, or after it began where nobody came since. */
export const dueForTier = (tier: Tier, touches: readonly Touch[]): string =>
  endOfTerm(
    counting(tier, touches).reduce((last, { on }) => (on > last ? on : last), tier.since),
    tier.every,
  );

/** The tier that asks first, and its last day; null where nobody asks. Of two on one day the tighter. `tiers`: all that hold now. */
export function dueOf(tiers: readonly Tier[], touches: readonly Touch[]): { dueOn: string; every: Every } | null {
  const rank: Record<Every, number> = { weekly: 0, monthly: 1, quarterly: 2, halfYearly: 3 };
  const dues = tiers.map((tier) => ({ dueOn: dueForTier(tier, touches), every: tier.every }));
  dues.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : rank[one.every] - rank[other.every]));
  return dues[0] ?? null;
}

/** Late from the day after the last one. */
export const isOverdue = (dueOn: string, today: string): boolean => today > dueOn;
