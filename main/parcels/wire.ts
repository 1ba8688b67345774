// How a content travels: a line of JSON each for the head, the dictionary, the places and, where there are any, the rows. Six hundred
// stations send one and the same dictionary: as a line of its own, packed, it is unpacked and read once. Head and places are short and
// differ, and unpacking them took longer than reading them. Our own hand reads what it wrote before it is sent.
import { createHash, type Hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';
import { type Definition, Dictionary, FORMAT, faultOfHead, Head, limits, type ParcelContent, Rows, type Told } from './content';
import { checkPlaces, packPlaces } from './places';

/** The line of a dictionary, one object for all that carry the same: what goes from thread to thread takes it along once. */
export type DictionaryLine = { readonly line: string };

/** Figures by where their codes stand in the dictionary; `wholes` of rates in the same order, empty where there is none. */
export type Figures = { at: number[]; values: number[]; wholes: (number | null)[] };

/** A content as it came: `dictionary` and `places` are lines that were checked and are read by whoever looks into them. */
export type Received = Omit<ParcelContent, 'indicators' | 'figures' | 'places'> & {
  dictionary: DictionaryLine;
  /** Numbers alone: what goes from thread to thread is copied twice. */
  figures: Figures;
  /** As main/parcels/places.ts packs them. */
  places: string;
  /** Of what it says, whenever and however often it was sent. */
  digest: string;
};

const packedLine = (part: unknown): string => deflateRawSync(JSON.stringify(part)).toString('base64');
const unpackedLine = (line: Buffer): string =>
  inflateRawSync(Buffer.from(line.toString('latin1'), 'base64'), { maxOutputLength: limits.content }).toString('utf8');

/** The lines. Nothing is checked here. */
export function linesOf({ indicators, places, figures, rows, ...head }: ParcelContent): string {
  const told = figures.map(({ code, value, of }) => [code, value, of]);
  const first = [JSON.stringify({ format: FORMAT, ...head, figures: told }), packedLine(indicators)];
  return [...first, packPlaces({ indicators, places }), ...(rows ? [packedLine(rows)] : [])].join('\n');
}

/** A dictionary that was read and found good, with its line as it came (null: from another thread); `hash` has taken what it says in. */
type Read = {
  format: Head['format'];
  came: Buffer | null;
  told: DictionaryLine;
  definitions: Definition[];
  codes: ReadonlyMap<string, number>;
  hash: Hash;
};
const known: Read[] = [];
/** A district's stations run a handful of versions. */
const MOST_KNOWN = 64;

function keep(line: string, came: Buffer | null, format: Format): Read {
  const definitions = Dictionary.parse(JSON.parse(line));
  const codes = new Map(definitions.map(({ code }, at) => [code, at]));
  if (codes.size !== definitions.length) throw new Error('definition twice');
  if (known.length >= MOST_KNOWN) known.length = 0;
  const hash = createHash('sha256').update(line).update('\n');
  const read = { format, came: came && Buffer.from(came), told: { line }, definitions, codes, hash };
  known.push(read);
  return read;
}

type Format = Head['format'];
/** The lines that are long or alike are packed; format 2 was packed as a whole. */
const lineIn = (line: Buffer, format: Format): string => (format === 2 ? line.toString('utf8') : unpackedLine(line));

/** Six hundred parcels carry the same one: it is told by its bytes, before it is unpacked. */
const dictionaryIn = (came: Buffer, format: Format): Read =>
  known.find((one) => one.format === format && one.came?.equals(came)) ?? keep(lineIn(came, format), came, format);

/** What the line of a dictionary defines. Throws on one that was not checked. */
export const definitionsIn = ({ line }: DictionaryLine): readonly Definition[] =>
  (known.find(({ told }) => told.line === line) ?? keep(line, null, FORMAT)).definitions;

const rowsIn = (line: Buffer | undefined, format: Format): z.infer<typeof Rows> | null =>
  line === undefined ? null : Rows.parse(JSON.parse(lineIn(line, format)));

const LINE_END = 10;
const MOST_LINES = 4;

function linesIn(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from <= bytes.length; ) {
    if (lines.length === MOST_LINES) throw new Error('too many lines');
    const end = bytes.indexOf(LINE_END, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

const nothing = Buffer.alloc(0);

const laidOut = (told: readonly Told[], codes: ReadonlyMap<string, number>): Figures => ({
  at: told.map(([code]) => codes.get(code) as number),
  values: told.map(([, value]) => value),
  wholes: told.some(([, , of]) => of !== null) ? told.map(([, , of]) => of) : [],
});

/** A content from outside; `expected`: the format its manifest names. Throws on what has another shape, or is at odds with itself. */
export function contentIn(bytes: Buffer, expected: number): Received {
  const [headLine = nothing, dictionaryLine = nothing, placesLine = nothing, rowsLine] = linesIn(bytes);
  const { figures, format, ...head } = Head.parse(JSON.parse(headLine.toString('utf8')));
  if (format !== expected) throw new Error(`format ${format}`);
  const { told: dictionary, codes, hash } = dictionaryIn(dictionaryLine, format);
  const fault = faultOfHead({ format, figures, ...head }, codes);
  const places = placesLine.toString('utf8');
  const within = checkPlaces(places, head.sender, codes);
  if (fault !== null || 'fault' in within) throw new Error(fault ?? ('fault' in within ? within.fault : ''));
  const rows = rowsIn(rowsLine, format);
  const stray = rows?.people.find(({ place }) => !within.codes.has(place));
  if (stray) throw new Error(`row of no place: ${stray.place}`);
  const digest = hash
    .copy()
    .update(`${JSON.stringify(figures)}\n`)
    .update(placesLine)
    .update('\n')
    .digest('hex');
  return { ...head, figures: laidOut(figures, codes), dictionary, places, digest, ...(rows ? { rows } : {}) };
}
