// What an office hands up: the sums of a period, and below them the same of its members, each where its code says. What a member left
// out stays left out; what is small among members is left out here, by the same rule. Pure but for reading.
import { levelBelow, type OfficeLevel, officeDigits } from '../../shared/codes/offices';
import type { Definition, ParcelContent, Place, PlaceFigure } from '../parcels/content';
import { unpackPlaces } from '../parcels/places';
import { hiddenWithin } from '../parcels/suppress';
import { ONCE, onceDefinition, peopleOnce, RESIDENTS } from './once';
import { codesOfRules } from './rules';
import { peopleIn } from './states';
import type { RollupReader } from './tables';
import { totalsOf } from './totals';

type Sender = { code: string; name: string; figures: PlaceFigure[]; places: Place[] };
type Above = Exclude<OfficeLevel, 'station'>;

/** The rules that everybody counts a code by; codes of two rules are nobody's to add up. */
async function rulesOf(db: RollupReader, period: string) {
  const rows = (await totalsOf(db, period)).map((row) => ({ ...row, definition: JSON.parse(row.definition) as Definition }));
  const many = new Map<string, number>();
  for (const { definition } of rows) many.set(definition.code, (many.get(definition.code) ?? 0) + 1);
  const alone = rows.filter(({ definition: { code } }) => code !== ONCE && many.get(code) === 1);
  const apart = new Set(
    rows.filter(({ definition: { code } }) => (many.get(code) ?? 0) > 1).map(({ definition }) => definition.name),
  );
  return { alone, apart: [...apart] };
}

/** Everybody whose parcel counts, with what they say by these rules. */
async function sendersOf(db: RollupReader, period: string, codes: ReadonlyMap<number, string>): Promise<Sender[]> {
  const receipts = await db
    .selectFrom('receipt')
    .select(['id', 'code', 'name', 'places'])
    .where('period', '=', period)
    .where('current', '=', 1)
    .orderBy('code')
    .execute();
  const figures = await db
    .selectFrom('receiptFigure')
    .innerJoin('receipt', 'receipt.id', 'receiptFigure.receiptId')
    .select(['receiptFigure.receiptId', 'receiptFigure.indicatorId', 'receiptFigure.value', 'receiptFigure.of'])
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .orderBy('receiptFigure.id')
    .execute();
  const own = new Map<number, PlaceFigure[]>(receipts.map(({ id }) => [id, []]));
  for (const { receiptId, indicatorId, value, of } of figures) {
    const code = codes.get(indicatorId);
    if (code !== undefined) own.get(receiptId)?.push({ code, value, of });
  }
  const [sent, rules] = [new Set(codes.values()), await codesOfRules(db)];
  return receipts.map(({ id, code, name, places }) => ({
    ...{ code, name, figures: own.get(id) ?? [] },
    places: unpackPlaces({ code, places }, rules).map((place) => only(place, sent)),
  }));
}

const only = (place: Place, codes: ReadonlySet<string>): Place => ({
  ...place,
  figures: place.figures.filter(({ code }) => codes.has(code)),
  places: place.places.map((inner) => only(inner, codes)),
});

function sumOf(senders: readonly Sender[]): PlaceFigure[] {
  const sums = new Map<string, PlaceFigure>();
  for (const { figures } of senders)
    for (const { code, value, of } of figures) {
      const sum = sums.get(code);
      const whole = of === null && sum?.of == null ? null : (sum?.of ?? 0) + (of ?? 0);
      sums.set(code, { code, value: (sum?.value ?? 0) + (value ?? 0), of: whole });
    }
  return [...sums.values()];
}

/** Senders by the places just below an office of this level, their own places within them. */
function placesBelow(senders: readonly Sender[], level: Above, names: ReadonlyMap<string, string>): Place[] {
  const below = levelBelow[level];
  const groups = new Map<string, Sender[]>();
  for (const sender of senders) {
    const code = sender.code.slice(0, officeDigits[below]);
    groups.set(code, [...(groups.get(code) ?? []), sender]);
  }
  return [...groups].map(([code, within]) => {
    const [first] = within;
    const itself = first?.code === code ? first : null;
    const places = itself ? itself.places : below === 'station' ? [] : placesBelow(within, below, names);
    const name = names.get(code) ?? itself?.name ?? code;
    return { code, name, level: below, figures: itself ? itself.figures : sumOf(within), places };
  });
}

/** Leaves out what is small among these, and what would give it away; counts what this office left out. */
function withoutSmall(places: readonly Place[], indicators: readonly Definition[]) {
  const hidden = hiddenWithin(places, new Map(indicators.map(({ code, measure }) => [code, measure])));
  let left = 0;
  const written = (place: Place): Place => ({
    ...place,
    figures: place.figures.map((figure) => {
      if (figure.value === null || !hidden.get(place)?.has(figure.code)) return figure;
      left += 1;
      return { ...figure, value: null, of: null };
    }),
    places: place.places.map(written),
  });
  return { places: places.map(written), hidden: left };
}

/** The people counted once, where that is another number than the sum. */
async function onceBeside(db: RollupReader, period: string, alone: Awaited<ReturnType<typeof rulesOf>>['alone']) {
  const residents = alone.find(({ definition }) => definition.code === RESIDENTS);
  if (!residents) return { indicators: [], figures: [] };
  const { twice } = await peopleIn(db, period);
  const value = await peopleOnce(db, period, twice);
  if (value === residents.value) return { indicators: [], figures: [] };
  return { indicators: [onceDefinition(residents.definition)], figures: [{ code: ONCE, value, of: null }] };
}

export type Sum = {
  content: Pick<ParcelContent, 'indicators' | 'figures' | 'places'>;
  /** Whose parcels are in it. */
  members: number;
  /** Cells this office leaves out. */
  hidden: number;
  /** Names of figures that do not go: members count them by different rules. */
  apart: string[];
};

/** What an office of this level says of a period. */
export async function sumUpward(db: RollupReader, level: Above, period: string): Promise<Sum> {
  const { alone, apart } = await rulesOf(db, period);
  const senders = await sendersOf(db, period, new Map(alone.map(({ id, definition }) => [id, definition.code])));
  const members = await db.selectFrom('member').select(['code', 'name']).where('endedOn', 'is', null).execute();
  const names = new Map(members.map(({ code, name }) => [code, name]));
  const indicators = alone.map(({ definition }) => definition);
  const { places, hidden } = withoutSmall(placesBelow(senders, level, names), indicators);
  const figures = alone.map(({ definition: { code }, value, of }) => ({ code, value, of }));
  const once = await onceBeside(db, period, alone);
  return {
    content: { indicators: [...indicators, ...once.indicators], figures: [...figures, ...once.figures], places },
    ...{ members: senders.length, hidden, apart },
  };
}
