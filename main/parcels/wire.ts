// How a content travels, a line each: the head, the dictionary, the places and, where there are any, the rows. What the manifest says is
// not said again. Six hundred stations send one and the same dictionary: as a line of its own, packed, it is unpacked and read once. Head
// and places are short and differ, and unpacking them took longer than reading them. Our own hand reads what it wrote before it is sent.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type Definition, Dictionary, type Facts, faultOf, limits, type ParcelContent, Rows, Sender, Span } from './content';
import { type PackedPlaces, packPlaces, placesIn } from './places';
import { areRows, type Cell, cellsOf, isRow, rowOf, UNSAID } from './row';

/** The line of a dictionary, one object for all that carry the same: what goes from thread to thread takes it along once. */
export type DictionaryLine = { readonly line: string };

/** Figures in the order of the dictionary, UNSAID where none is told; `wholes` of rates likewise, empty where there is none. */
export type Figures = { values: number[]; wholes: number[] };

/** A content as it came: `dictionary` and `places` were checked and are read by whoever looks into them. */
export type Received = Omit<ParcelContent, 'indicators' | 'figures' | 'places'> & {
  dictionary: DictionaryLine;
  figures: Figures;
  places: PackedPlaces;
};

/** `figures` and `wholes`: rows in the order of the dictionary. `of`: which of them the places have, as a row. */
const Head = z.strictObject({
  ...{ name: Sender.shape.name, span: Span },
  ...{ figures: z.string(), wholes: z.string(), of: z.string() },
});

const packedLine = (part: unknown): string => deflateRawSync(JSON.stringify(part)).toString('base64');
const unpackedLine = (line: Buffer): string =>
  inflateRawSync(Buffer.from(line.toString('latin1'), 'base64'), { maxOutputLength: limits.content }).toString('utf8');

/** Both rows. Throws on a figure twice, or one that the dictionary does not define. */
function rowsOf({ indicators, figures }: Pick<ParcelContent, 'indicators' | 'figures'>): { figures: string; wholes: string } {
  const told = new Map(figures.map((figure) => [figure.code, figure]));
  const inOrder = indicators.map(({ code }) => told.get(code));
  if (told.size !== figures.length || inOrder.filter(Boolean).length !== told.size)
    throw new Error('figure twice, or of no code');
  const wholes = figures.some(({ of }) => of !== null) ? inOrder.map((one) => one?.of ?? UNSAID) : [];
  return { figures: rowOf(inOrder.map((one) => one?.value ?? UNSAID)), wholes: rowOf(wholes) };
}

/** The lines. What is in them is not looked at. */
export function linesOf(content: ParcelContent): string {
  const { sender, span, indicators, rows } = content;
  const { of, within } = packPlaces(content);
  const head: z.infer<typeof Head> = { name: sender.name, span, ...rowsOf(content), of: rowOf(of) };
  return [JSON.stringify(head), packedLine(indicators), within, ...(rows ? [packedLine(rows)] : [])].join('\n');
}

/** A dictionary that was read and found good, with its line as it came (null: from another thread). */
type Read = { came: Buffer | null; told: DictionaryLine; definitions: Definition[] };
const known: Read[] = [];
/** A district's stations run a handful of versions. */
const MOST_KNOWN = 64;

function keep(line: string, came: Buffer | null): Read {
  const definitions = Dictionary.parse(JSON.parse(line));
  if (new Set(definitions.map(({ code }) => code)).size !== definitions.length) throw new Error('definition twice');
  if (known.length >= MOST_KNOWN) known.length = 0;
  const read = { came: came && Buffer.from(came), told: { line }, definitions };
  known.push(read);
  return read;
}

/** Six hundred parcels carry the same one: it is told by its bytes, before it is unpacked. */
const dictionaryIn = (came: Buffer): Read => known.find((one) => one.came?.equals(came)) ?? keep(unpackedLine(came), came);

/** What the line of a dictionary defines. Throws on one that was not checked. */
export const definitionsIn = ({ line }: DictionaryLine): readonly Definition[] =>
  (known.find(({ told }) => told.line === line) ?? keep(line, null)).definitions;

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

/** Cells none of which is hidden: only what lies within can be. */
function openCells(row: string, cells: number): number[] {
  const read: Cell[] = cellsOf(row, cells);
  if (read.includes(null)) throw new Error('a figure of its own hidden');
  return read as number[];
}

function figuresIn({ figures, wholes }: Pick<z.infer<typeof Head>, 'figures' | 'wholes'>, cells: number): Figures {
  if (!areRows(figures, wholes, cells)) throw new Error('strange figures');
  return { values: openCells(figures, cells), wholes: wholes === '' ? [] : openCells(wholes, cells) };
}

/** Where the columns of the places stand among `cells` figures: each once, in order. */
function columnsIn(row: string, cells: number): number[] {
  if (row === '') return [];
  const count = row.split(',').length;
  if (count > cells || !isRow(row, count)) throw new Error('strange columns');
  const of = openCells(row, count);
  if (of.some((at, index) => at >= cells || at <= (of[index - 1] ?? UNSAID))) throw new Error('columns out of order');
  return of;
}

/** A content from outside, under the manifest that says `facts`. Throws on what has another shape, or is at odds with itself. */
export function contentIn(bytes: Buffer, facts: Facts): Received {
  const [headLine = nothing, dictionaryLine = nothing, placesLine = nothing, rowsLine] = linesIn(bytes);
  const { name, span, ...head } = Head.parse(JSON.parse(headLine.toString('utf8')));
  const { told: dictionary, definitions } = dictionaryIn(dictionaryLine);
  const fault = faultOf(facts, span);
  if (fault !== null) throw new Error(fault);
  const figures = figuresIn(head, definitions.length);
  const places = { of: columnsIn(head.of, definitions.length), within: placesLine.toString('utf8') };
  const codes = placesIn(places.within, facts.sender, places.of.length);
  const rows = rowsLine && Rows.parse(JSON.parse(unpackedLine(rowsLine)));
  const stray = rows?.people.find(({ place }) => !codes.has(place));
  if (stray) throw new Error(`row of no place: ${stray.place}`);
  return { ...facts, sender: { ...facts.sender, name }, span, figures, dictionary, places, ...(rows ? { rows } : {}) };
}
