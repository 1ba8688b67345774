// What a parcel that was read says, in the words it was written from.
import type { ParcelContent } from '../../../main/parcels/content';
import { keptPlaces, unpackPlaces } from '../../../main/parcels/places';
import { definitionsIn, type Received } from '../../../main/parcels/wire';

export function toldBy({ dictionary, figures, places: { of, within }, ...head }: Received): ParcelContent {
  const indicators = [...definitionsIn(dictionary)];
  const codes = new Map(indicators.map(({ code }, at) => [at, code]));
  const told = figures.values.flatMap((value, at) => {
    const whole = figures.wholes[at] ?? -1;
    return value < 0 ? [] : [{ code: codes.get(at) ?? '', value, of: whole < 0 ? null : whole }];
  });
  const places = unpackPlaces({ code: head.sender.code, places: keptPlaces(of, within) }, codes);
  return { ...head, indicators, figures: told, places };
}
