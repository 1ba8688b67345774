// Texts written into the cells themselves, each made once: a ledger says 汉族 a hundred thousand times.
import { cellText } from './xml';

/** Few and short enough to stay in a processor's cache; names and numbers pass through, words like 汉族 come back. */
const SLOTS = 1 << 12;
const LONGEST = 32;

/** Hands out strings for stretches of UTF-8 bytes; a stretch seen before costs a comparison, not a string. */
export class Interner {
  private readonly texts: (string | undefined)[] = new Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly copies = new Uint8Array(SLOTS * LONGEST);

  private holds(slot: number, bytes: Buffer, from: number, length: number): boolean {
    if (this.lengths[slot] !== length) return false;
    const base = slot * LONGEST;
    for (let at = 0; at < length; at += 1) if (this.copies[base + at] !== bytes[from + at]) return false;
    return true;
  }

  /** The text of `bytes[from, to)` with its entities read. `hash` must depend on nothing but those bytes. */
  text(bytes: Buffer, from: number, to: number, hash: number): string {
    const length = to - from;
    if (length > LONGEST) return cellText(bytes.toString('utf8', from, to));
    const slot = hash & (SLOTS - 1);
    const known = this.texts[slot];
    if (known !== undefined && this.holds(slot, bytes, from, length)) return known;
    const text = cellText(bytes.toString('utf8', from, to));
    this.texts[slot] = text;
    this.lengths[slot] = length;
    for (let at = 0; at < length; at += 1) this.copies[slot * LONGEST + at] = bytes[from + at] ?? 0;
    return text;
  }
}
