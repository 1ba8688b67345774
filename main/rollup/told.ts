// What a parcel says, whenever and in whatever format it was sent: two of one period and one correction have to say the same.
import type { Place } from '../parcels/content';
import type { ReadParcel } from '../parcels/parcel';
import { keptPlaces, unpackPlaces } from '../parcels/places';
import { definitionsIn } from '../parcels/wire';
import { ruledBy, ruleOf } from './enter';
import type { RollupReader } from './tables';
import type { Ruled } from './totals';

export type Read = Extract<ReadParcel, { outcome: 'read' }>;

/** Figures by the digest of their rules, in one order; then the places. */
function told(figures: readonly Ruled[], digests: ReadonlyMap<number, string>, places: readonly Place[]): string {
  const said = figures.map(([rule, value, of = null]) => [digests.get(rule) ?? '', value, of] as const);
  const sorted = (place: Place): unknown => [
    ...[place.code, place.name],
    [...place.figures].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, value, of }) => [code, value, of]),
    place.places.map(sorted),
  ];
  return JSON.stringify([[...said].sort((a, b) => (a[0] < b[0] ? -1 : 1)), places.map(sorted)]);
}

export function toldBy({ sender, dictionary, figures, places: { of, within } }: Read['content']): string {
  const definitions = definitionsIn(dictionary);
  const rules = [...definitions.keys()];
  const digests = new Map(rules.map((rule) => [rule, ruleOf(definitions[rule] as (typeof definitions)[number])]));
  const codes = new Map(rules.map((rule) => [rule, definitions[rule]?.code ?? '']));
  return told(ruledBy(rules, figures), digests, unpackPlaces({ code: sender.code, places: keptPlaces(of, within) }, codes));
}

type Standing = { id: number; code: string; period: string; correction: number };

/** What those say that stand where one of these arrives with the same correction, by the id of the receipt. */
export async function toldBefore(
  db: RollupReader,
  arriving: readonly Read[],
  standing: readonly Standing[],
): Promise<ReadonlyMap<number, string>> {
  const keyOf = (code: string, period: string, correction: number) => `${code} ${period} ${correction}`;
  const wanted = new Set(arriving.map(({ content: { sender, period, correction } }) => keyOf(sender.code, period, correction)));
  const ids = standing.filter(({ code, period, correction }) => wanted.has(keyOf(code, period, correction))).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rules = await db.selectFrom('receivedIndicator').select(['id', 'code', 'sha256']).execute();
  const codes = new Map(rules.map(({ id, code }) => [id, code]));
  const digests = new Map(rules.map(({ id, sha256 }) => [id, sha256]));
  const rows = await db.selectFrom('receipt').select(['id', 'code', 'figures', 'places']).where('id', 'in', ids).execute();
  return new Map(
    rows.map(({ id, figures, ...row }) => [id, told(JSON.parse(figures) as Ruled[], digests, unpackPlaces(row, codes))]),
  );
}
