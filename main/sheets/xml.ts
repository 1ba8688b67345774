// The little XML we need for the small parts of a workbook: attributes by name, text with its entities. No DTD, no expansion.
import { refusals, SheetRefusal } from './workbook';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
/** How spreadsheets write characters XML cannot hold, e.g. `_x000D_`. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The five entities of XML and numeric ones; any other stays as written. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (_, decimal, hex, name) =>
        decimal ? character(Number(decimal)) : hex ? character(Number.parseInt(hex, 16)) : (NAMED[name] ?? ''),
      )
    : text;

/** A cell's text: entities, then the spreadsheet's own escapes. */
export function cellText(xml: string): string {
  const text = unescapeXml(xml.includes('<![CDATA[') ? xml.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : xml);
  return text.includes('_x') ? text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** Anything but plain text. */
const ODD = /[^\t\n\u0020-%'-;=?-^`-\ud7ff\ue000-\ufffd]/;
/** XML has no place for these; a lone half of a character has no meaning either. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The way back: a text as a cell has it. `_x0041_` is a character to a spreadsheet; typed by somebody it is six. */
export const cellXml = (text: string): string =>
  ODD.test(text)
    ? text
        .replace(UNWRITABLE, '')
        .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\r', '_x000D_')
    : text;

/** No part of a workbook has a DTD; one that does is up to something. Looks at the part's beginning. */
export function refuseDefinitions(beginning: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(beginning)) throw new SheetRefusal(refusals.entities);
}

/** The value of an attribute in `<tag …>`, without its namespace prefix if `name` has none; null where missing. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : null;
}

/** Every opening tag `name`, whatever its prefix, in order. For small parts only. */
export const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:[\\w-]+:)?${name}(?:[\\s/][^>]*)?>`, 'g')) ?? [];

/** The prefix of the root element with its colon, or ''. Some programs write `<x:worksheet>`. */
export const rootPrefix = (beginning: string): string =>
  /<([A-Za-z][\w-]*:)?(?:worksheet|sst|workbook|styleSheet)\b/.exec(beginning)?.[1] ?? '';
