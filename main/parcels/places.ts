// The places of a parcel as one short text: of each its code behind that of what it lies in, its name, its figures as a row, the wholes
// of its rates, and what lies within. So they travel, and so an office keeps them: for looking into, not for adding up.
import { isOfficeCode, levelBelow, type OfficeLevel } from '../../shared/codes/offices';
import { limits, type ParcelContent, type Place, type PlaceFigure } from './content';
import { type OlderPlaces, unpackOlder } from './places-older';
import { areRows, cellsOf, rowOf, UNSAID } from './row';

const MOST_NAME = 60;

type Packed = [code: string, name: string, values: string, wholes: string, places: Packed[]];
/** `of`: where the codes of the columns stand in the dictionary. `within`: the places. */
export type PackedPlaces = { of: number[]; within: string };

const codesIn = (places: readonly Place[], into = new Set<string>()): Set<string> => {
  for (const { figures, places: inner } of places) {
    for (const { code } of figures) into.add(code);
    codesIn(inner, into);
  }
  return into;
};

/** The columns in the order of the dictionary. Throws on a figure it does not define, and on a place that lies elsewhere. */
export function packPlaces({
  sender,
  indicators,
  places,
}: Pick<ParcelContent, 'sender' | 'indicators' | 'places'>): PackedPlaces {
  const used = codesIn(places);
  const of = [...indicators.keys()].filter((at) => used.has(indicators[at]?.code ?? ''));
  if (of.length !== used.size) throw new Error('no definition of a figure of a place');
  const codes = of.map((at) => indicators[at]?.code ?? '');
  const pack =
    (above: string) =>
    ({ code, name, figures, places: inner }: Place): Packed => {
      if (!code.startsWith(above)) throw new Error(`strange code: ${code}`);
      const said = new Map(figures.map((figure) => [figure.code, figure]));
      if (said.size !== figures.length) throw new Error(`figure twice: ${code}`);
      const values = codes.map((one) => said.get(one)?.value ?? (said.has(one) ? null : UNSAID));
      const wholes = figures.some((figure) => figure.of !== null) ? codes.map((one) => said.get(one)?.of ?? UNSAID) : [];
      return [code.slice(above.length), name, rowOf(values), rowOf(wholes), inner.map(pack(code))];
    };
  return { of, within: JSON.stringify(places.map(pack(sender.code))) };
}

/** As a receipt keeps them: the columns by the rules they are counted by. */
export const keptPlaces = (rules: readonly number[], within: string): string =>
  `{"rules":${JSON.stringify(rules)},"places":${within}}`;

/** What lies below an office, by the length of its code. */
const belowCode = (code: string): Place['level'] =>
  code.length === 15 ? 'building' : code.length === 12 ? 'station' : code.length === 9 ? 'community' : 'street';

function figuresOf(codes: readonly string[], [, , values, wholes]: Packed): PlaceFigure[] {
  const all = wholes === '' ? [] : cellsOf(wholes, codes.length);
  return cellsOf(values, codes.length).flatMap((value, at) => {
    const of = all[at] ?? UNSAID;
    return value === UNSAID ? [] : [{ code: codes[at] ?? '', value, of: of === UNSAID ? null : of }];
  });
}

/** A sender's code and its places, as a receipt keeps them. */
export type Kept = { code: string; places: string };

/** The places as they were; of a text that was checked when it came. `rules`: the code of each rule of counting. */
export function unpackPlaces({ code: sender, places: text }: Kept, rules: ReadonlyMap<number, string>): Place[] {
  const kept = JSON.parse(text) as { rules: number[]; places: Packed[] } | OlderPlaces;
  if ('codes' in kept) return unpackOlder(kept);
  const codes = kept.rules.map((rule) => rules.get(rule) ?? '');
  const unpack = (above: string, place: Packed): Place => {
    const code = above + place[0];
    const places = place[4].map((inner) => unpack(code, inner));
    return { code, name: place[1], level: belowCode(above), figures: figuresOf(codes, place), places };
  };
  return kept.places.map((place) => unpack(sender, place));
}

const BUILDING = /^-\d{3,6}$/;
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most && value.trim() === value;

type Above = { code: string; level: OfficeLevel };
type Seen = { columns: number; places: Set<string> };

/** Why these places cannot lie within `above`, or null. */
function faultWithin(given: unknown, above: Above, seen: Seen): string | null {
  const level = levelBelow[above.level];
  if (!Array.isArray(given)) return 'no places';
  for (const place of given as unknown[]) {
    if (!Array.isArray(place) || place.length !== 5) return 'a strange place';
    const [ending, name, values, wholes, inner] = place as unknown[];
    if (typeof ending !== 'string' || !isText(name, MOST_NAME)) return 'a strange name';
    const code = above.code + ending;
    if (!(level === 'building' ? BUILDING.test(ending) : isOfficeCode(level, code))) return `strange code: ${code}`;
    if (seen.places.has(code)) return `place twice: ${code}`;
    if (seen.places.add(code).size > limits.places) return 'too many places';
    if (!areRows(values, wholes, seen.columns)) return `strange figures: ${code}`;
    const fault = faultBelow(inner, { code, level }, seen);
    if (fault !== null) return fault;
  }
  return null;
}

const faultBelow = (inner: unknown, { code, level }: { code: string; level: Place['level'] }, seen: Seen) =>
  level === 'building'
    ? Array.isArray(inner) && inner.length === 0
      ? null
      : 'a place within a building'
    : faultWithin(inner, { code, level }, seen);

/** The codes of the places of a text from outside. Throws where it cannot be what lies within `above`. */
export function placesIn(within: string, above: Above, columns: number): ReadonlySet<string> {
  const seen: Seen = { columns, places: new Set() };
  const fault = faultWithin(JSON.parse(within), above, seen);
  if (fault !== null) throw new Error(fault);
  return seen.places;
}
