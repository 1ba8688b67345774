// Reads the cells of one sheet from its XML, straight from the bytes: no tree, no events, no copy of what is not needed.
// `scan` is given whole rows only; tags it does not know are stepped over.
import { GT, Kind, LETTER, LT, SLASH, TagReader } from './bytes';
import type { Grid } from './grid';
import type { Interner } from './interner';
import { richText } from './shared-strings';
import { type DayBook, Shown } from './styles';
import type { Cell } from './workbook';

export type Context = { strings: string[]; styles: Shown[]; days: DayBook; interner: Interner };

export class Scanner {
  private bytes: Buffer = Buffer.alloc(0);
  private readonly tag = new TagReader();
  private column = -1;
  /** Where the text read last ends. */
  private end = 0;
  private readonly prefix: number;
  private readonly inlineStart: Buffer;
  private readonly inlineEnd: Buffer;
  private readonly inlineClose: Buffer;

  /** `prefix` is the namespace prefix with its colon, '' for most files. */
  constructor(
    private readonly grid: Grid,
    private readonly context: Context,
    prefix: string,
  ) {
    this.prefix = prefix.length;
    this.inlineStart = Buffer.from(`<${prefix}is><${prefix}t>`);
    this.inlineEnd = Buffer.from(`</${prefix}t></${prefix}is>`);
    this.inlineClose = Buffer.from(`</${prefix}is>`);
  }

  /** Reads the rows in `bytes` between two places where rows end. */
  scan(bytes: Buffer, from: number, end: number): void {
    this.bytes = bytes;
    const prefix = this.prefix;
    let at = from;
    while (at < end) {
      if (bytes[at] !== LT) {
        at += 1;
        continue;
      }
      const closing = bytes[at + 1] === SLASH;
      const name = at + (closing ? 2 : 1) + prefix;
      if (bytes[name] === LETTER.c && !closing && (bytes[name + 1] ?? 0) <= GT) at = this.readCell(name + 1);
      else if (bytes[name] === LETTER.r && bytes[name + 1] === LETTER.o && bytes[name + 2] === LETTER.w) {
        if (closing) this.grid.endRow();
        else this.startRow(name + 3);
        at = name + 3;
      } else at = name;
    }
  }

  private startRow(from: number): void {
    this.tag.attributes(this.bytes, from, true);
    const row = this.tag.reference >= 0 ? this.tag.reference : this.grid.number + 1;
    this.grid.startRow(row);
    this.tag.rowDigits = String(row).length;
    this.column = -1;
  }

  /** Reads a cell whose name ends at `from`; answers where it is done. */
  private readCell(from: number): number {
    const { bytes, prefix, tag } = this;
    let at = tag.usualCell(bytes, from);
    if (at < 0) at = tag.attributes(bytes, from, false);
    this.column = tag.reference >= 0 ? tag.reference : this.column + 1;
    if (bytes[at] === SLASH) return at + 2;
    if (tag.kind <= Kind.shared && bytes[at + 2 + prefix] === LETTER.v && bytes[at + 3 + prefix] === GT) {
      at = this.readNumber(at + 4 + prefix);
      const after = at + 4 + prefix;
      if (bytes[after + 1] === SLASH && bytes[after + 2 + prefix] === LETTER.c) return after + 4 + prefix;
    }
    return this.readContent(at);
  }

  /** What stands in a cell from `from` on, up to its end tag. */
  private readContent(from: number): number {
    const { bytes, prefix } = this;
    let at = from;
    while (at < bytes.length) {
      while (at < bytes.length && bytes[at] !== LT) at += 1;
      const closing = bytes[at + 1] === SLASH;
      const name = at + (closing ? 2 : 1) + prefix;
      if (closing) {
        if (bytes[name] === LETTER.c) return name + 2;
        at = name;
      } else if (bytes[name] === LETTER.v) at = this.readValue(name + 1);
      else if (bytes[name] === LETTER.i && bytes[name + 1] === LETTER.s) at = this.readInline(at);
      else {
        if (bytes[name] === LETTER.f) this.grid.markFormula(this.column);
        at = name;
      }
    }
    return at;
  }

  private readValue(name: number): number {
    const { bytes } = this;
    let from = name;
    while (from < bytes.length && bytes[from] !== GT) from += 1;
    if (bytes[from - 1] === SLASH) return from;
    return this.tag.kind <= Kind.shared ? this.readNumber(from + 1) : this.readText(from + 1);
  }

  private readNumber(from: number): number {
    const value = this.tag.number(this.bytes, from);
    if (this.tag.kind === Kind.shared) this.grid.put(this.column, this.context.strings[value] ?? null);
    else this.grid.put(this.column, this.shown(value));
    return this.tag.end;
  }

  private shown(value: number): Cell {
    if (!Number.isFinite(value)) return null;
    const shown = this.context.styles[this.tag.style] ?? Shown.number;
    return shown === Shown.number ? value : (this.context.days.show(value, shown) ?? value);
  }

  /** The text from `from` to the next tag, where `this.end` then stands. */
  private textAt(from: number): string {
    const { bytes } = this;
    let hash = 17;
    let to = from;
    for (; to < bytes.length; to += 1) {
      const byte = bytes[to] ?? 0;
      if (byte === LT) break;
      hash = Math.imul(hash, 31) + byte;
    }
    this.end = to;
    return this.context.interner.text(bytes, from, to, hash ^ (hash >>> 15));
  }

  private readText(from: number): number {
    const text = this.textAt(from);
    const { kind } = this.tag;
    if (kind === Kind.boolean) this.grid.put(this.column, text === '1' || text === 'true' ? '是' : '否');
    else this.grid.put(this.column, kind === Kind.day ? text.slice(0, 10) : text);
    return this.end;
  }

  /** `<is>`: nearly always one plain `<t>`; anything richer is read as text. Answers where it ends. */
  private readInline(from: number): number {
    const { bytes, inlineStart, inlineEnd } = this;
    if (bytes.compare(inlineStart, 0, inlineStart.length, from, from + inlineStart.length) === 0) {
      const text = this.textAt(from + inlineStart.length);
      const { end } = this;
      if (bytes.compare(inlineEnd, 0, inlineEnd.length, end, end + inlineEnd.length) === 0) {
        this.grid.put(this.column, text);
        return end + inlineEnd.length;
      }
    }
    const close = bytes.indexOf(this.inlineClose, from);
    if (close < 0) return bytes.length;
    this.grid.put(this.column, richText(bytes.toString('utf8', from, close)));
    return close + this.inlineClose.length;
  }
}
