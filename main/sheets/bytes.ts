// Signs of XML as bytes, and numbers read from them.

const code = (sign: string) => sign.charCodeAt(0);

export const LT = code('<');
export const GT = code('>');
export const SLASH = code('/');
export const SPACE = code(' ');
export const QUOTE = code('"');
export const EQUALS = code('=');
export const LETTER = {
  b: code('b'),
  c: code('c'),
  d: code('d'),
  e: code('e'),
  f: code('f'),
  i: code('i'),
  o: code('o'),
  r: code('r'),
  s: code('s'),
  t: code('t'),
  v: code('v'),
  w: code('w'),
} as const;

const ZERO = code('0');
const A = code('A');
const Z = code('Z');
/** Digits a double holds exactly. */
const EXACT_DIGITS = 15;

/** What a cell's `t` says its value is. */
export const Kind = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, day: 5 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

function kindAt(bytes: Buffer, at: number): Kind {
  const first = bytes[at];
  if (first === LETTER.s) return bytes[at + 1] === LETTER.t ? Kind.text : Kind.shared;
  if (first === LETTER.i) return Kind.inline;
  if (first === LETTER.b) return Kind.boolean;
  if (first === LETTER.d) return Kind.day;
  return first === LETTER.e ? Kind.text : Kind.number;
}

/** Reads numbers and the attributes of a tag. Its fields hold what was read last: no object is made per cell. */
export class TagReader {
  /** Row number of a `<row>`, column (from 0) of a `<c>`, -1 where the tag names none. */
  reference = -1;
  style = 0;
  kind: Kind = Kind.number;
  /** Where the number read last ends. */
  end = 0;
  /** Digits in the number of the row being read: how far a reference goes on behind its letters. */
  rowDigits = 1;

  /** A whole number without sign; 0 where there is no digit. */
  integer(bytes: Buffer, from: number): number {
    let value = 0;
    let at = from;
    for (; ; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.end = at;
    return value;
  }

  /** Letters of a cell's reference as a column from 0; -1 where there is none. */
  private column(bytes: Buffer, from: number): number {
    let value = 0;
    for (let at = from; ; at += 1) {
      const letter = bytes[at] ?? 0;
      if (letter < A || letter > Z) {
        this.end = at;
        return value - 1;
      }
      value = value * 26 + letter - A + 1;
    }
  }

  /** The content of a `<v>` as a number, up to its `<`; NaN where it is none. */
  number(bytes: Buffer, from: number): number {
    const value = this.integer(bytes, from);
    if (bytes[this.end] === LT && this.end > from && this.end - from <= EXACT_DIGITS) return value;
    let to = this.end;
    while (to < bytes.length && bytes[to] !== LT) to += 1;
    this.end = to;
    const written = bytes.toString('latin1', from, to).trim();
    return written === '' ? Number.NaN : Number(written);
  }

  /** Reads `r`, `s` and `t` from behind a tag's name; answers where its `>` or `/` stands. */
  attributes(bytes: Buffer, from: number, isRow: boolean): number {
    this.reference = -1;
    this.style = 0;
    this.kind = Kind.number;
    let at = from;
    while (at < bytes.length) {
      const here = bytes[at];
      if (here === GT || here === SLASH) return at;
      at += 1;
      if (here !== EQUALS) continue;
      const mark = bytes[at];
      const name = bytes[at - 3] === SPACE ? bytes[at - 2] : 0;
      at += 1;
      if (name === LETTER.r) this.reference = isRow ? this.integer(bytes, at) : this.column(bytes, at);
      else if (name === LETTER.s) this.style = this.integer(bytes, at);
      else if (name === LETTER.t) this.kind = kindAt(bytes, at);
      while (at < bytes.length && bytes[at] !== mark) at += 1;
      at += 1;
    }
    return at;
  }

  /** The same for ` r="A1" s="2" t="s">`, as every usual program writes a cell; -1 when the tag is written otherwise. */
  usualCell(bytes: Buffer, from: number): number {
    if (bytes[from + 1] !== LETTER.r || bytes[from + 3] !== QUOTE) return -1;
    this.reference = this.column(bytes, from + 4);
    // The row's number again, as long as in the row's own tag.
    let at = this.end + this.rowDigits;
    if (bytes[at] !== QUOTE) at = bytes.indexOf(QUOTE, from + 4);
    if (at < 0) return -1;
    at += 1;
    this.style = 0;
    this.kind = Kind.number;
    if (bytes[at + 1] === LETTER.s && bytes[at + 3] === QUOTE) {
      this.style = this.integer(bytes, at + 4);
      at = this.end + 1;
    }
    if (bytes[at + 1] === LETTER.t && bytes[at + 3] === QUOTE) {
      this.kind = kindAt(bytes, at + 4);
      at += 5;
      if (bytes[at] !== QUOTE) at = bytes.indexOf(QUOTE, at);
      if (at < 0) return -1;
      at += 1;
    }
    return bytes[at] === GT || bytes[at] === SLASH ? at : -1;
  }
}
