// Small numbers of places. A cell of one or two people, homes or cases could be somebody, so it is not written; nor is what would let
// it be reckoned from the totals, which are. The rule, as the paper says it: where one cell of a kind (residency, ages …) is small
// in a building, the whole kind of that building is left out; and with it that kind of the building with the fewest of the others,
// so that a total less the rest never leaves a small cell alone. Where there is no such other building, none is given.
import type { Measure } from '../../shared/features/summary';

/** Fewer than so many are not written. */
export const LEAST = 3;

export type WholePlace = { figures: readonly { code: string; value: number }[] };
export type Hidden = ReadonlySet<string>;

/** What is of people or their homes; units, buildings and sheets of paper are nobody. */
const OF_PEOPLE: ReadonlySet<Measure> = new Set<Measure>(['人', '户', '套', '人次', '户次', '件', '次']);

/** Cells that add up to something else that is written. The first holds what the next two add up to. */
const PEOPLE = ['residents', 'households'];
const WITHIN_PEOPLE = [
  ['residency.registered', 'residency.migrant', 'residency.absent', 'residency.unknown'],
  ['age.0-6', 'age.7-17', 'age.18-59', 'age.60+', 'age.70+', 'age.80+', 'age.unknown'],
];
const HOMES = ['rooms.lived', 'rooms.empty'];
const FAMILIES = [PEOPLE, ...WITHIN_PEOPLE, HOMES];

const isSmall = (value: number) => value > 0 && value < LEAST;

type Row = { small: boolean; sum: number };

const rowsOf = (places: readonly WholePlace[], family: readonly string[]): Row[] =>
  places.map(({ figures }) => {
    const values = figures.filter(({ code }) => family.includes(code)).map(({ value }) => value);
    return { small: values.some(isSmall), sum: values.reduce((sum, value) => sum + value, 0) };
  });

/** Indexes of the places a family is left out of; `forced` are left out whatever they hold. */
function leftOut(rows: readonly Row[], forced: ReadonlySet<number>): Set<number> {
  const out = new Set(rows.flatMap(({ small }, at) => (small || forced.has(at) ? [at] : [])));
  if (![...out].some((at) => rows[at]?.small)) return out;
  const others = rows.flatMap(({ small, sum }, at) => (!small && sum >= LEAST ? [{ at, sum }] : []));
  if (others.some(({ at }) => out.has(at))) return out;
  const fewest = others.sort((one, two) => one.sum - two.sum || one.at - two.at)[0];
  return fewest ? out.add(fewest.at) : new Set(rows.keys());
}

/** For each place, the codes that are not written. */
export function hiddenIn(places: readonly WholePlace[], measures: ReadonlyMap<string, Measure>): Hidden[] {
  const hidden = places.map(() => new Set<string>());
  const hide = (family: readonly string[], forced: ReadonlySet<number> = new Set()) => {
    const out = leftOut(rowsOf(places, family), forced);
    for (const at of out) for (const code of family) hidden[at]?.add(code);
    return out;
  };
  const withoutPeople = hide(PEOPLE);
  for (const family of WITHIN_PEOPLE) hide(family, withoutPeople);
  hide(HOMES);
  const alone = new Set(places.flatMap(({ figures }) => figures.map(({ code }) => code)));
  for (const code of FAMILIES.flat()) alone.delete(code);
  for (const code of alone) if (OF_PEOPLE.has(measures.get(code) ?? '人')) hide([code]);
  return hidden;
}
