// Places as parcels of format 2 carried them, and as offices kept them until then: the codes of the columns in full, every place with its
// whole code, figures as lists of numbers.
import type { Place, PlaceFigure } from './content';
import { UNSAID } from './row';

/** `wholes` of rates, in the same order; empty where there is none. */
export type OlderPlace = [code: string, name: string, values: (number | null)[], wholes: (number | null)[], places: OlderPlace[]];
/** As an office kept them before that: a pair or a triple each. */
type Oldest = [code: string, name: string, figures: (number | null)[][], places: Oldest[]];
export type OlderPlaces = { codes: string[]; places: (OlderPlace | Oldest)[] };

/** A station's code has 15 digits, a community's 12, a street's 9; a building's has a dash. */
const levelOf = (code: string): Place['level'] => {
  if (code.includes('-')) return 'building';
  return code.length === 15 ? 'station' : code.length === 12 ? 'community' : 'street';
};

function figuresOf(codes: readonly string[], place: OlderPlace | Oldest): PlaceFigure[] {
  if (place.length === 4) return place[2].map(([at, value = null, of = null]) => ({ code: codes[at ?? -1] ?? '', value, of }));
  const [, , values, wholes] = place;
  return values.flatMap((value, at) => (value === UNSAID ? [] : [{ code: codes[at] ?? '', value, of: wholes[at] ?? null }]));
}

/** The places as they were. */
export function unpackOlder({ codes, places }: OlderPlaces): Place[] {
  const unpack = (place: OlderPlace | Oldest): Place => ({
    ...{ code: place[0], name: place[1], level: levelOf(place[0]), figures: figuresOf(codes, place) },
    places: (place[place.length - 1] as (OlderPlace | Oldest)[]).map(unpack),
  });
  return places.map(unpack);
}
