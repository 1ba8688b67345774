// The places within a parcel as one short text: codes of figures said once, each place a code, a name, its figures and what lies
// within. A district's buildings are kept for looking into, not for adding up, so no table is made of them.
import { z } from 'zod';
import type { ParcelContent, Place } from '../parcels/content';

type Packed = [code: string, name: string, figures: (number | null)[][], places: Packed[]];
const PackedPlace: z.ZodType<Packed> = z.tuple([
  z.string(),
  z.string(),
  z.array(z.array(z.number().nullable())),
  z.lazy(() => z.array(PackedPlace)),
]);
const PackedPlaces = z.object({ codes: z.array(z.string()), places: z.array(PackedPlace) });

/** A station's code has 15 digits, a community's 12, a street's 9; a building's has a dash. */
const levelOf = (code: string): Place['level'] => {
  if (code.includes('-')) return 'building';
  return code.length === 15 ? 'station' : code.length === 12 ? 'community' : 'street';
};

/** The text that is kept. */
export function packPlaces({ indicators, places }: Pick<ParcelContent, 'indicators' | 'places'>): string {
  const codes = indicators.map((one) => one.code);
  const at = new Map(codes.map((code, index) => [code, index]));
  const pack = (place: Place): Packed => [
    place.code,
    place.name,
    place.figures.map(({ code, value, of }) => (of === null ? [at.get(code) ?? -1, value] : [at.get(code) ?? -1, value, of])),
    place.places.map(pack),
  ];
  return JSON.stringify({ codes, places: places.map(pack) });
}

/** The places as they came. */
export function unpackPlaces(text: string): Place[] {
  const { codes, places } = PackedPlaces.parse(JSON.parse(text));
  const unpack = ([code, name, figures, within]: Packed): Place => ({
    ...{ code, name, level: levelOf(code) },
    figures: figures.map(([at, value = null, of = null]) => ({ code: codes[at ?? -1] ?? '', value, of })),
    places: within.map(unpack),
  });
  return places.map(unpack);
}
