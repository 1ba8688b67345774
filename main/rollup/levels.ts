// The sums of a period along the chain 区 — 街道 — 社区 — 小区: a sender belongs where its code says. Below a sender the sums of its places
// are its own words; what was hidden there stays hidden and is in no sum.
import { type OfficeLevel, officeDigits } from '../../shared/codes/offices';
import type { GroupTotals } from '../../shared/features/rollup';
import type { Place } from '../parcels/content';
import { unpackPlaces } from '../parcels/places';
import { codesOfRules } from './rules';
import type { RollupReader } from './tables';
import { figuresOf } from './totals';

type Sum = { value: number; of: number | null };
type Group = { code: string; members: Set<string>; sums: Map<number, Sum> };
export type Groups = Map<string, Group>;

function groupAt(groups: Groups, code: string): Group {
  const found = groups.get(code) ?? { code, members: new Set(), sums: new Map() };
  groups.set(code, found);
  return found;
}

const add = (before: Sum | undefined, { value, of }: Sum): Sum => ({
  value: (before?.value ?? 0) + value,
  of: of === null && before?.of == null ? null : (before?.of ?? 0) + (of ?? 0),
});

const placesAt = (places: readonly Place[], level: OfficeLevel): Place[] =>
  places.flatMap((place) => (place.level === level ? [place] : placesAt(place.places, level)));

/** Sums of what lies within senders above the level asked for. */
async function addWithin(db: RollupReader, period: string, level: OfficeLevel, groups: Groups, names: Map<string, string>) {
  const above = await db
    .selectFrom('receipt')
    .select(['id', 'code', 'places'])
    .where('period', '=', period)
    .where('current', '=', 1)
    .where('level', 'in', level === 'station' ? ['community', 'street'] : ['street'])
    .execute();
  if (level === 'district' || above.length === 0) return;
  const codes = await codesOfRules(db);
  for (const { id, ...kept } of above) {
    const rules = await rulesOf(db, id);
    for (const place of placesAt(unpackPlaces(kept, codes), level)) {
      names.set(place.code, place.name);
      const group = groupAt(groups, place.code);
      group.members.add(place.code);
      for (const { code, value, of } of place.figures) {
        const rule = rules.get(code);
        if (rule !== undefined && value !== null) group.sums.set(rule, add(group.sums.get(rule), { value, of }));
      }
    }
  }
}

/** The rule a receipt's figures of each code are counted by. */
async function rulesOf(db: RollupReader, receiptId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('receiptFigure')
    .innerJoin('receivedIndicator', 'receivedIndicator.id', 'receiptFigure.indicatorId')
    .select(['receivedIndicator.code', 'receivedIndicator.id'])
    .where('receiptFigure.receiptId', '=', receiptId)
    .execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** The sums at a level, by code; names as the list of members has them, else as the senders say. */
export async function totalsAt(db: RollupReader, period: string, level: OfficeLevel): Promise<GroupTotals[]> {
  const [groups, names]: [Groups, Map<string, string>] = [new Map(), new Map()];
  const digits = officeDigits[level];
  for (const { code, name, indicatorId, value, of } of await figuresOf(db, period)) {
    if (code.length < digits) continue;
    if (code.length === digits) names.set(code, name);
    const group = groupAt(groups, code.slice(0, digits));
    group.members.add(code);
    group.sums.set(indicatorId, add(group.sums.get(indicatorId), { value, of }));
  }
  await addWithin(db, period, level, groups, names);
  for (const { code, name } of await db.selectFrom('member').select(['code', 'name']).where('endedOn', 'is', null).execute())
    names.set(code, name);
  return [...groups.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, members, sums }) => ({
      ...{ code, name: names.get(code) ?? code, members: members.size },
      figures: [...sums].map(([indicatorId, sum]) => ({ indicatorId, ...sum })),
    }));
}
