// Small numbers of places. A cell of one or two people, homes or cases could be somebody, so it is not written; nor is what would let
// it be reckoned from the totals, which are. The rule, as the paper says it: where one cell of a kind (residency, ages …) is small
// in a place, the whole kind of that place is left out; and with it that kind of the place beside it with the fewest of the others,
// so that a total less the rest never leaves a small cell alone. Where there is no such other place, none is given. Of a place that is
// left out at least one place within it is left out too, so that adding up what lies within does not give it back.
import type { Measure } from '../../shared/features/summary';

/** Fewer than so many are not written. */
export const LEAST = 3;

/** `value` null: whoever sent it left it out. `of`: of a rate its denominator. */
export type WholePlace = { figures: readonly { code: string; value: number | null; of?: number | null }[] };
export type WholeTree = WholePlace & { places: readonly WholeTree[] };
export type Hidden = ReadonlySet<string>;

/** What is of people or their homes; units, buildings and sheets of paper are nobody. */
const OF_PEOPLE: ReadonlySet<Measure> = new Set<Measure>(['人', '户', '套', '人次', '户次', '件', '次', '%']);

/** Cells that add up to something else that is written: first what they add up to, then they. */
const PEOPLE = ['residents', 'households'];
const WITHIN_PEOPLE = [
  ['residency.registered', 'residency.migrant', 'residency.absent', 'residency.unknown'],
  ['age.0-6', 'age.7-17', 'age.18-59', 'age.60+', 'age.70+', 'age.80+', 'age.unknown'],
];
const HOMES = ['rooms.all'];
const WITHIN_HOMES = ['rooms.lived', 'rooms.empty'];
const FAMILIES = [PEOPLE, ...WITHIN_PEOPLE, HOMES, WITHIN_HOMES];

const isSmall = (value: number | null) => value === null || (value > 0 && value < LEAST);

type Row = { small: boolean; sum: number };

const rowsOf = (places: readonly WholePlace[], family: readonly string[]): Row[] =>
  places.map(({ figures }) => {
    const cells = figures.filter(({ code }) => family.includes(code));
    const small = cells.some(({ value, of }) => isSmall(value) || (of != null && isSmall(of)));
    return { small, sum: cells.reduce((sum, { value }) => sum + (value ?? 0), 0) };
  });

const fewestOf = (rows: readonly { at: number; sum: number }[]) =>
  [...rows].sort((one, two) => one.sum - two.sum || one.at - two.at)[0]?.at;

/** Indexes of the places a family is left out of; `forced` are left out whatever they hold; `above`: of the place around them it is. */
function leftOut(rows: readonly Row[], forced: ReadonlySet<number>, above: boolean): Set<number> {
  const out = new Set(rows.flatMap(({ small }, at) => (small || forced.has(at) ? [at] : [])));
  if (above) {
    const fewest = fewestOf(rows.flatMap(({ sum }, at) => (sum > 0 ? [{ at, sum }] : [])));
    return out.size > 0 || fewest === undefined ? out : out.add(fewest);
  }
  if (![...out].some((at) => rows[at]?.small)) return out;
  const others = rows.flatMap(({ small, sum }, at) => (!small && sum >= LEAST ? [{ at, sum }] : []));
  if (others.some(({ at }) => out.has(at))) return out;
  const fewest = fewestOf(others);
  return fewest === undefined ? new Set(rows.keys()) : out.add(fewest);
}

const NOTHING: Hidden = new Set();

/** For each place, the codes that are not written. `above`: those not written of the place around them. */
export function hiddenIn(places: readonly WholePlace[], measures: ReadonlyMap<string, Measure>, above = NOTHING): Hidden[] {
  const hidden = places.map(() => new Set<string>());
  const hide = (family: readonly string[], forced: ReadonlySet<number> = new Set()) => {
    const around = family.some((code) => above.has(code));
    const out = leftOut(rowsOf(places, family), forced, around);
    for (const at of out) for (const code of family) hidden[at]?.add(code);
    return out;
  };
  const withoutPeople = hide(PEOPLE);
  for (const family of WITHIN_PEOPLE) hide(family, withoutPeople);
  hide(WITHIN_HOMES, hide(HOMES));
  const alone = new Set(places.flatMap(({ figures }) => figures.map(({ code }) => code)));
  for (const code of FAMILIES.flat()) alone.delete(code);
  for (const code of alone) if (OF_PEOPLE.has(measures.get(code) ?? '人')) hide([code]);
  return hidden;
}

/** The same of places within places, from the outermost inwards. */
export function hiddenWithin<P extends WholeTree>(
  places: readonly P[],
  measures: ReadonlyMap<string, Measure>,
  above = NOTHING,
): Map<WholeTree, Hidden> {
  const hidden = hiddenIn(places, measures, above);
  const all = new Map<WholeTree, Hidden>();
  for (const [at, place] of places.entries()) {
    const own = hidden[at] ?? NOTHING;
    all.set(place, own);
    for (const [inner, codes] of hiddenWithin(place.places, measures, own)) all.set(inner, codes);
  }
  return all;
}
