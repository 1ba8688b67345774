// What parcels of format 2 hold: packed as a whole, the facts of the manifest said again, figures with their codes, places as
// places-older.ts has them. Written anew as this program writes it, and read as that: nothing is looked at in two ways.
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { Dictionary, Facts, limits, type ParcelContent, Rows, Sender, Span } from './content';
import { type OlderPlace, unpackOlder } from './places-older';

const Head = z.strictObject({
  ...{ format: z.literal(2), ...Facts.shape, sender: Sender, span: Span },
  figures: z.array(z.tuple([z.string(), z.number(), z.number().nullable()])).max(limits.indicators),
});

const Cells = z.array(z.number().nullable());
const Place: z.ZodType<OlderPlace> = z.lazy(() => z.tuple([z.string(), z.string(), Cells, Cells, z.array(Place)]));
const Places = z.strictObject({ codes: z.array(z.string()), places: z.array(Place) });

/** Rows that are longer or shorter than the columns. */
const isUneven = ([, , values, wholes, inner]: OlderPlace, columns: number): boolean =>
  values.length !== columns ||
  (wholes.length !== 0 && wholes.length !== columns) ||
  inner.some((place) => isUneven(place, columns));

const MOST_LINES = 4;

/** The content, its own facts among it. Throws on what has another shape. */
export function contentOfFormat2(sealed: Buffer): ParcelContent {
  const text = inflateRawSync(sealed, { maxOutputLength: limits.content }).toString('utf8');
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) throw new Error('too many lines');
  const [headLine = '', dictionaryLine = '', placesLine = '', rowsLine] = lines;
  const { format: _, figures, ...head } = Head.parse(JSON.parse(headLine));
  const places = Places.parse(JSON.parse(placesLine));
  if (new Set(places.codes).size !== places.codes.length) throw new Error('figure twice');
  if (places.places.some((place) => isUneven(place, places.codes.length))) throw new Error('figures of no code');
  return {
    ...head,
    indicators: Dictionary.parse(JSON.parse(dictionaryLine)),
    figures: figures.map(([code, value, of]) => ({ code, value, of })),
    places: unpackOlder(places),
    ...(rowsLine === undefined ? {} : { rows: Rows.parse(JSON.parse(rowsLine)) }),
  };
}
