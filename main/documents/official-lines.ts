// Text into lines on the grid of 参照 GB/T 9704: so many characters a line, worked out and not left to the printer's machine, so that the
// same paper has the same lines and pages everywhere. Pure.
import { partsByDate } from '../../shared/rules/whole-dates';
import { emOf } from './fit';

export type Run = { text: string; bold?: boolean };
export type Line = {
  runs: Run[];
  /** Characters it takes, of those the line has room for. */
  units: number;
  /** Characters left free before it. */
  indent: number;
  /** The last of its paragraph: it is not stretched. */
  last: boolean;
};

/** Never begins a line. */
const CLOSING = /^[，。、；：？！）》」』】〕〉”’…—～·％℃,.;:?!)\]}%]/;
/** Never ends one. */
const OPENING = /[（《「『【〔〈“‘([{]/;
const WORD = /[\dA-Za-z.,:/_@%+*-]/;

type Piece = { text: string; units: number; bold: boolean };

/** Characters, but latin words and numbers whole, as far as a line holds them. */
function charactersOf({ text, bold = false }: Run, room: number): Piece[] {
  const pieces: Piece[] = [];
  let [word, units] = ['', 0];
  const close = () => {
    if (word !== '') pieces.push({ text: word, units, bold });
    [word, units] = ['', 0];
  };
  for (const character of text) {
    const em = emOf(character);
    const joins = WORD.test(character);
    if (!joins || units + em > room - 1) close();
    if (joins) [word, units] = [word + character, units + em];
    else pieces.push({ text: character, units: em, bold });
  }
  close();
  return pieces;
}

/** The same, with dates whole as well. */
function datesWhole(run: Run, room: number): Piece[] {
  return partsByDate(run.text).flatMap(({ text, date }) => {
    const pieces = charactersOf({ ...run, text }, room);
    const units = widthOf(pieces);
    return date && units <= room ? [{ text, units, bold: run.bold ?? false }] : pieces;
  });
}

/** Neighbours of one weight, together. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const { text, bold } of pieces) {
    const last = runs.at(-1);
    if (last && (last.bold ?? false) === bold) last.text += text;
    else runs.push(bold ? { text, bold } : { text });
  }
  return runs;
}

export type Setting = {
  /** Characters of a line. */
  width: number;
  /** Characters left free before the first line, and before the others. */
  first?: number;
  others?: number;
  /** A title: its lines are not stretched, so a date in it goes to the next line whole. */
  title?: boolean;
};

const widthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { units }) => sum + units, 0);

/** How many pieces stand on a line with this much room: a closing sign is squeezed in, an opening one goes to the next. */
function fitting(pieces: readonly Piece[], from: number, room: number): number {
  let [at, used] = [from, 0];
  while (at < pieces.length && used + (pieces[at]?.units ?? 0) <= room + 0.001) {
    used += pieces[at]?.units ?? 0;
    at += 1;
  }
  if (at >= pieces.length || at === from) return Math.max(at, from + 1);
  const squeezed = at;
  while (at < pieces.length && at < squeezed + 1 && CLOSING.test(pieces[at]?.text ?? '')) at += 1;
  if (CLOSING.test(pieces[at]?.text ?? '')) at = squeezed;
  while (at > from + 1 && (OPENING.test(pieces[at - 1]?.text ?? '') || CLOSING.test(pieces[at]?.text ?? ''))) at -= 1;
  return at;
}

/** The lines of a paragraph. An empty one has one line with nothing on it. */
export function breakLines(runs: readonly Run[], { width, first = 0, others = 0, title = false }: Setting): Line[] {
  const room = width - Math.max(first, others);
  const pieces = runs.flatMap((run) => (title ? datesWhole : charactersOf)(run, room));
  const lines: Line[] = [];
  let from = 0;
  do {
    const indent = lines.length === 0 ? first : others;
    const to = fitting(pieces, from, width - indent);
    const on = pieces.slice(from, to);
    lines.push({ runs: runsOf(on), units: widthOf(on), indent, last: to >= pieces.length });
    from = to;
    while (pieces[from]?.text === ' ') from += 1;
  } while (from < pieces.length);
  const last = lines.at(-1);
  if (last) last.last = true;
  return lines;
}
