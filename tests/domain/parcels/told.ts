// What a parcel that was read says, in the words it was written from.
import type { ParcelContent } from '../../../main/parcels/content';
import { unpackPlaces } from '../../../main/parcels/places';
import { definitionsIn, type Received } from '../../../main/parcels/wire';

export function toldBy({ dictionary, figures, places, digest: _, ...head }: Received): ParcelContent {
  const indicators = [...definitionsIn(dictionary)];
  const told = figures.at.map((at, index) => ({
    ...{ code: indicators[at]?.code ?? '', value: figures.values[index] ?? 0, of: figures.wholes[index] ?? null },
  }));
  return { ...head, indicators, figures: told, places: unpackPlaces(places) };
}
