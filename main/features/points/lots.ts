// Which points are left, and until when: what is spent is taken from what would expire first. Pure.

/** A transfer as one volunteer sees it: more points or fewer. `expiresOn`: of what came, from when on it is due; null: never. */
export type Movement = { id: string; points: number; reverses: string | null; expiresOn: string | null };
export type Lot = { points: number; expiresOn: string | null };

const sooner = (one: Lot, other: Lot): number => {
  if (one.expiresOn === other.expiresOn) return 0;
  if (one.expiresOn === null) return 1;
  return other.expiresOn === null || one.expiresOn < other.expiresOn ? -1 : 1;
};

/** Takes so many points off the lots, the first to expire first. Returns what they did not hold. */
function take(lots: Lot[], points: number): number {
  let left = points;
  for (const lot of lots.sort(sooner)) {
    const taken = Math.min(lot.points, left);
    lot.points -= taken;
    left -= taken;
  }
  return left;
}

/**
 * The lots left after these movements, in the order of their numbers; together they are the balance. What was reversed and its
 * reversal count as if neither had been, so that points given back keep the day on which they expire.
 */
export function lotsOf(movements: readonly Movement[]): Lot[] {
  const undone = new Set(movements.flatMap(({ id, reverses }) => (reverses === null ? [] : [reverses, id])));
  const lots: Lot[] = [];
  let owed = 0;
  for (const { id, points, expiresOn } of movements) {
    if (undone.has(id)) continue;
    if (points < 0) {
      owed += take(lots, -points);
      continue;
    }
    const paid = Math.min(owed, points);
    owed -= paid;
    lots.push({ points: points - paid, expiresOn });
  }
  return lots.filter((lot) => lot.points > 0).sort(sooner);
}

/** Points that are due on a day. */
export const dueOn = (lots: readonly Lot[], day: string): number =>
  lots.filter(({ expiresOn }) => expiresOn !== null && expiresOn <= day).reduce((sum, { points }) => sum + points, 0);
