// The places of a parcel as one short text: the codes of figures said once, then of each place its code, its name, its values in the order
// of the codes, and what lies within. So they travel, and so an office keeps them: for looking into, not for adding up.
import { z } from 'zod';
import { isOfficeCode, levelBelow, type OfficeLevel } from '../../shared/codes/offices';
import { isCount, type Known, limits, type ParcelContent, type Place, type PlaceFigure } from './content';

/** A value that a place does not tell at all. */
const UNSAID = -1;
const MOST_CODE = 22;
const MOST_NAME = 60;

/** `wholes` of rates, in the same order; empty where there is none. */
type Packed = [code: string, name: string, values: (number | null)[], wholes: (number | null)[], places: Packed[]];
type PackedPlaces = { codes: string[]; places: Packed[] };

const codesIn = (places: readonly Place[], into = new Set<string>()): Set<string> => {
  for (const { figures, places: inner } of places) {
    for (const { code } of figures) into.add(code);
    codesIn(inner, into);
  }
  return into;
};

/** The text. Codes stand in the order of the dictionary. */
export function packPlaces({ indicators, places }: Pick<ParcelContent, 'indicators' | 'places'>): string {
  const used = codesIn(places);
  const codes = [...new Set([...indicators.map(({ code }) => code).filter((code) => used.has(code)), ...used])];
  const pack = ({ code, name, figures, places: inner }: Place): Packed => {
    const said = new Map(figures.map((figure) => [figure.code, figure]));
    const values = codes.map((one) => said.get(one)?.value ?? (said.has(one) ? null : UNSAID));
    const wholes = figures.some(({ of }) => of !== null) ? codes.map((one) => said.get(one)?.of ?? null) : [];
    return [code, name, values, wholes, inner.map(pack)];
  };
  return JSON.stringify({ codes, places: places.map(pack) } satisfies PackedPlaces);
}

/** A station's code has 15 digits, a community's 12, a street's 9; a building's has a dash. */
const levelOf = (code: string): Place['level'] => {
  if (code.includes('-')) return 'building';
  return code.length === 15 ? 'station' : code.length === 12 ? 'community' : 'street';
};

/** As an office kept them until figures went without their codes: a pair or a triple each. */
type Older = [code: string, name: string, figures: (number | null)[][], places: Older[]];

function figuresOf(codes: readonly string[], place: Packed | Older): PlaceFigure[] {
  if (place.length === 4) return place[2].map(([at, value = null, of = null]) => ({ code: codes[at ?? -1] ?? '', value, of }));
  const [, , values, wholes] = place;
  return values.flatMap((value, at) => (value === UNSAID ? [] : [{ code: codes[at] ?? '', value, of: wholes[at] ?? null }]));
}

/** The places as they were; of a text that was checked when it came. */
export function unpackPlaces(text: string): Place[] {
  const { codes, places } = JSON.parse(text) as { codes: string[]; places: (Packed | Older)[] };
  const unpack = (place: Packed | Older): Place => ({
    ...{ code: place[0], name: place[1], level: levelOf(place[0]), figures: figuresOf(codes, place) },
    places: (place[place.length - 1] as (Packed | Older)[]).map(unpack),
  });
  return places.map(unpack);
}

const isBuildingCode = (value: string) => /^[1-9]\d{14}-\d{3,6}$/.test(value);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most && value.trim() === value;

function faultOfFigures(values: unknown, wholes: unknown, length: number): string | null {
  if (!Array.isArray(values) || !Array.isArray(wholes)) return 'no figures';
  if (values.length !== length || (wholes.length !== 0 && wholes.length !== length)) return 'figures of no code';
  for (let at = 0; at < length; at += 1) {
    const [value, whole] = [values[at] as unknown, (wholes[at] ?? null) as unknown];
    if (value !== null && value !== UNSAID && !isCount(value)) return 'no count';
    if (whole !== null && (!isCount(whole) || value === UNSAID || (value as number) > whole)) return 'more than all';
  }
  return null;
}

type Above = { code: string; level: OfficeLevel };
type Seen = { codes: number; places: Set<string> };

/** Why these places cannot lie within `above`, or null. */
function faultWithin(given: unknown, above: Above, seen: Seen): string | null {
  const level = levelBelow[above.level];
  if (!Array.isArray(given)) return 'no places';
  for (const place of given as unknown[]) {
    if (!Array.isArray(place) || place.length !== 5) return 'a strange place';
    const [code, name, values, wholes, inner] = place as unknown[];
    if (!isText(code, MOST_CODE) || !isText(name, MOST_NAME)) return 'a strange name';
    if (!(level === 'building' ? isBuildingCode(code) : isOfficeCode(level, code)) || !code.startsWith(above.code))
      return `strange code: ${code}`;
    if (seen.places.has(code)) return `place twice: ${code}`;
    if (seen.places.add(code).size > limits.places) return 'too many places';
    const fault = faultOfFigures(values, wholes, seen.codes) ?? faultBelow(inner, { code, level }, seen);
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

const Told = z.strictObject({
  codes: z.array(z.string()).max(limits.indicators),
  places: z.array(z.unknown()).max(limits.places),
});

/** The codes of the places of a text from outside, or why it cannot be what lies within `above`. `known`: what the dictionary defines. */
export function checkPlaces(text: string, above: Above, known: Known): { codes: ReadonlySet<string> } | { fault: string } {
  const told = Told.safeParse(JSON.parse(text));
  if (!told.success) return { fault: 'strange places' };
  const { codes, places } = told.data;
  if (new Set(codes).size !== codes.length) return { fault: 'figure twice' };
  const strange = codes.find((code) => !known.has(code));
  if (strange !== undefined) return { fault: `no definition: ${strange}` };
  const seen: Seen = { codes: codes.length, places: new Set() };
  const fault = faultWithin(places, above, seen);
  return fault === null ? { codes: seen.places } : { fault };
}
