// How a content travels: a line of JSON each for the head, the dictionary, the places and, where there are any, the rows. Six hundred
// stations send one and the same dictionary: as a line of its own it is read once. Our own hand reads what it wrote before it is sent.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Counted, type Definition, Dictionary, FORMAT, faultOfHead, Head, type ParcelContent, Rows } from './content';
import { checkPlaces, packPlaces } from './places';

/** A content as it came: `dictionary` and `places` are lines that were checked and are read by whoever looks into them. */
export type Received = Omit<ParcelContent, 'indicators' | 'places'> & {
  dictionary: string;
  /** As main/parcels/places.ts packs them. */
  places: string;
  /** Of what it says, whenever and however often it was sent. */
  digest: string;
};

/** The lines. Nothing is checked here. */
export function linesOf({ indicators, places, figures, rows, ...head }: ParcelContent): string {
  const told = figures.map(({ code, value, of }) => [code, value, of]);
  const parts = [{ format: FORMAT, ...head, figures: told }, indicators].map((part) => JSON.stringify(part));
  return [...parts, packPlaces({ indicators, places }), ...(rows ? [JSON.stringify(rows)] : [])].join('\n');
}

/** Dictionaries that were read and found good, by their line. */
const known = new Map<string, { definitions: Definition[]; codes: ReadonlySet<string> }>();
/** A district's stations run a handful of versions. */
const MOST_KNOWN = 64;

function dictionaryIn(line: string) {
  const there = known.get(line);
  if (there) return there;
  const definitions = Dictionary.parse(JSON.parse(line));
  const read = { definitions, codes: new Set(definitions.map(({ code }) => code)) };
  if (read.codes.size !== definitions.length) throw new Error('definition twice');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(line, read);
  return read;
}

/** What the line of a dictionary defines. Throws on one that was not checked. */
export const definitionsIn = (line: string): readonly Definition[] => dictionaryIn(line).definitions;

const digestOf = (...lines: string[]) => {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
};

const rowsIn = (line: string | undefined): z.infer<typeof Rows> | null =>
  line === undefined ? null : Rows.parse(JSON.parse(line));

/** A content from outside. Throws on what has another shape, or is at odds with itself. */
export function contentIn(text: string): Received {
  const lines = text.split('\n');
  const [headLine = '', dictionary = '', places = '', rowsLine] = lines;
  if (lines.length > 4) throw new Error('too many lines');
  const { figures, format: _, ...head } = Head.parse(JSON.parse(headLine));
  const { codes } = dictionaryIn(dictionary);
  const fault = faultOfHead({ format: FORMAT, figures, ...head }, codes);
  const within = checkPlaces(places, head.sender, codes);
  if (fault !== null || 'fault' in within) throw new Error(fault ?? ('fault' in within ? within.fault : ''));
  const rows = rowsIn(rowsLine);
  const stray = rows?.people.find(({ place }) => !within.codes.has(place));
  if (stray) throw new Error(`row of no place: ${stray.place}`);
  const counted: Counted[] = figures.map(([code, value, of]) => ({ code, value, of }));
  const digest = digestOf(dictionary, JSON.stringify(figures), places);
  return { ...head, figures: counted, dictionary, places, digest, ...(rows ? { rows } : {}) };
}
