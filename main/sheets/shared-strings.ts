// The table of texts a workbook keeps apart from its cells. Read piece by piece; a big ledger has a million of them.
import { limits, refusals, SheetRefusal } from './workbook';
import { cellText, refuseDefinitions } from './xml';
import type { Parts } from './zip';

const RUN = /<(?:[\w-]+:)?t(?:\s[^>]*)?>([^<]*)</g;
/** Readings printed above characters (furigana); not part of the text. */
const PHONETIC = /<(?:[\w-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w-]+:)?rPh>/g;

/** The text of an `<si>` or `<is>`: its runs together, phonetic runs left out. */
export function richText(xml: string): string {
  const runs = xml.includes('rPh') ? xml.replace(PHONETIC, '') : xml;
  let text = '';
  for (const run of runs.includes('<![CDATA[') ? runs.replace(/<!\[CDATA\[|\]\]>/g, '').matchAll(RUN) : runs.matchAll(RUN))
    text += run[1];
  return cellText(text);
}

const PLAIN_START = '<si><t>';
const PLAIN_END = '</t></si>';

class StringTable {
  readonly strings: string[] = [];
  private rest: Buffer = Buffer.alloc(0);
  private characters = 0;
  private open = '<si';
  private close = '</si>';
  private started = false;

  private begin(piece: Buffer): void {
    this.started = true;
    const beginning = piece.toString('latin1', 0, 4096);
    refuseDefinitions(beginning);
    const prefix = /<([A-Za-z][\w-]*:)sst[\s>]/.exec(beginning)?.[1];
    if (!prefix) return;
    this.open = `<${prefix}si`;
    this.close = `</${prefix}si>`;
  }

  take(piece: Buffer): void {
    if (!this.started) this.begin(piece);
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const last = bytes.lastIndexOf(this.close);
    if (last < 0) this.rest = bytes;
    else {
      const end = last + this.close.length;
      this.rest = bytes.subarray(end);
      this.read(bytes.toString('utf8', 0, end));
    }
    if (this.rest.length > limits.page) throw new SheetRefusal(refusals.bomb);
  }

  private add(text: string): void {
    this.characters += text.length;
    if (this.characters > limits.characters || this.strings.length >= limits.cells) throw new SheetRefusal(refusals.cells);
    this.strings.push(text);
  }

  private read(xml: string): void {
    let at = 0;
    while (at < xml.length) {
      if (xml.startsWith(PLAIN_START, at)) {
        const from = at + PLAIN_START.length;
        const to = xml.indexOf('<', from);
        if (xml.startsWith(PLAIN_END, to)) {
          this.add(cellText(xml.slice(from, to)));
          at = to + PLAIN_END.length;
          continue;
        }
      }
      at = this.readOther(xml, at);
    }
  }

  /** Anything but the plainest form, from `from`; answers where it ends. */
  private readOther(xml: string, from: number): number {
    const at = xml.indexOf(this.open, from);
    const end = xml.indexOf(this.close, at);
    if (at < 0 || end < 0) return xml.length;
    const tagEnd = xml.indexOf('>', at);
    if (xml[tagEnd - 1] === '/') {
      this.add('');
      return tagEnd + 1;
    }
    this.add(richText(xml.slice(at, end)));
    return end + this.close.length;
  }
}

/** All shared texts of a workbook, by their number; none when it keeps none apart. */
export async function readSharedStrings(parts: Parts, name: string | null): Promise<string[]> {
  if (name === null || !parts.has(name)) return [];
  const table = new StringTable();
  await parts.stream(name, (piece) => table.take(piece));
  return table.strings;
}
