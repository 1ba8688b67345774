// Nobody who holds a parcel solves a cell that is not written, whatever of it adds up to what: by elimination over all that is written,
// for drawn estates, and for offices that pass on what stations sent them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Hidden, hiddenWithin, type WholeTree } from '../../../main/parcels/suppress';
import type { Measure } from '../../../shared/features/summary';
import { type Out, type Rule, solved, type Tree } from './solving';

const RESIDENCY = ['residency.registered', 'residency.migrant', 'residency.absent', 'residency.unknown'];
const AGES = ['age.0-6', 'age.7-17', 'age.18-59', 'age.60+', 'age.unknown'];
/** What a reader of the dictionary knows to add up. */
const rules: readonly Rule[] = [
  { whole: 'residents', parts: RESIDENCY },
  { whole: 'residents', parts: AGES },
  { whole: 'rooms.all', parts: ['rooms.lived', 'rooms.empty'] },
];
const ALONE = ['households', 'age.70+', 'age.80+', 'careGroups.低保对象', 'orders.received', 'orders.closed'];
const measures = new Map<string, Measure>(
  [...RESIDENCY, ...AGES, ...ALONE, 'residents'].map((code): [string, Measure] => [code, '人'] as const),
);

const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
const cells = (many: number) => fc.array(few, { minLength: many, maxLength: many });
/** People are drawn by residency and spread over the ages, so that both add up. */
const leaf: fc.Arbitrary<Tree> = fc
  .record({ residency: cells(4), shares: cells(4), homes: cells(2), others: cells(ALONE.length) })
  .map(({ residency, shares, homes: [lived = 0, empty = 0], others }) => {
    const residents = residency.reduce((sum, one) => sum + one, 0);
    let left = residents;
    const ages = shares.map((share) => {
      const taken = Math.min(share, left);
      left -= taken;
      return taken;
    });
    const named = (codes: readonly string[], values: readonly number[]) =>
      codes.map((code, at): [string, number] => [code, values[at] ?? 0]);
    const figures = Object.fromEntries([
      ...([
        ['residents', residents],
        ['rooms.all', lived + empty],
        ['rooms.lived', lived],
        ['rooms.empty', empty],
      ] as const),
      ...[...named(RESIDENCY, residency), ...named(AGES, [...ages, left]), ...named(ALONE, others)],
    ]) as Tree['figures'];
    return { figures, places: [] };
  });

const around = (places: Tree[]): Tree => {
  const codes = Object.keys(places[0]?.figures ?? {});
  return {
    figures: Object.fromEntries(codes.map((code) => [code, places.reduce((sum, { figures }) => sum + (figures[code] ?? 0), 0)])),
    places,
  };
};
const within = (inner: fc.Arbitrary<Tree>, most: number) => fc.array(inner, { minLength: 2, maxLength: most }).map(around);
const station = within(leaf, 5);
const street = within(within(station, 3), 3);

/** What was left out so far is not known to whoever goes on with it. */
const seen = (tree: Tree, out: Out): WholeTree => ({
  figures: Object.entries(tree.figures).map(([code, value]) => ({ code, value: out.get(tree)?.has(code) ? null : value })),
  places: tree.places.map((place) => seen(place, out)),
});

/** Leaves out of the places within `root` what has to be; `root` itself goes as it is. */
function leaveOut(root: Tree, before: Out = new Map()): Map<Tree, Hidden> {
  const shown = seen(root, before);
  const hidden = hiddenWithin(shown.places, measures);
  const out = new Map<Tree, Hidden>();
  const both = (tree: Tree, known: WholeTree) => {
    out.set(tree, new Set([...(before.get(tree) ?? []), ...(hidden.get(known) ?? [])]));
    for (const [at, place] of tree.places.entries()) both(place, known.places[at] as WholeTree);
  };
  for (const [at, place] of root.places.entries()) both(place, shown.places[at] as WholeTree);
  return out;
}

const smallLeft = (tree: Tree, out: Out): string[] =>
  tree.places.flatMap((place) => [
    ...Object.entries(place.figures).flatMap(([code, value]) =>
      value > 0 && value < 3 && !out.get(place)?.has(code) ? [code] : [],
    ),
    ...smallLeft(place, out),
  ]);

test('no cell a station leaves out of its buildings is solved from what it writes', () => {
  fc.assert(
    fc.property(station, (estate) => {
      const out = leaveOut(estate);
      expect(smallLeft(estate, out)).toEqual([]);
      expect(solved(estate, out, rules)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('nor what an office leaves out of its communities, stations and their buildings, on top of what those left out', () => {
  fc.assert(
    fc.property(street, (office) => {
      const before = new Map<Tree, Hidden>();
      for (const community of office.places)
        for (const one of community.places) for (const [place, codes] of leaveOut(one)) before.set(place, codes);
      const out = leaveOut(office, before);
      expect(smallLeft(office, out)).toEqual([]);
      expect(solved(office, out, rules)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('where only the small cells themselves were left out, they would be solved', () => {
  const building = (residents: number): Tree => ({ figures: { residents }, places: [] });
  const estate = around([building(2), building(30), building(40)]);
  const [small, fewest] = estate.places as [Tree, Tree];
  expect(solved(estate, new Map([[small, new Set(['residents'])]]), rules)).toEqual(['1 residents']);
  expect(leaveOut(estate).get(fewest)?.has('residents')).toBe(true);
});
