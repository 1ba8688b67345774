// What the search index holds for a person, as plain text: single characters and pinyin (`pinyin.ts`) for an FTS5 table with
// the `ascii` tokenizer (it splits at spaces and leaves every sign beyond ASCII alone, so that 䶮, 㛃 and 𬀩 survive), and
// numbers, four signs at a time, for another. `query.ts` says what a person types and what that must find.
import { fold } from '../../shared/rules/fold';

const isAsciiLetterOrDigit = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
/** Signs, dots between the parts of a name, control and format characters, halves of broken characters. */
const noise = /[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Cs}]|\p{Variation_Selector}/u;

function belongsToName(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? isAsciiLetterOrDigit(code) : !noise.test(char);
}

/** A small letter as it stands in names and pinyin. */
export const isLatin = (char: string) => char >= 'a' && char <= 'z' && char.length === 1;

/** True when every character is one of the 20 992 in the first Han block, as in nearly every name. */
function isPlainHan(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/**
 * The characters of a name that count for search, one code point each: half-width, lower case, without spaces, dots
 * and other signs. Characters this machine's Unicode does not know yet, and private ones of older systems, are kept.
 */
export function nameChars(name: string): string[] {
  if (isPlainHan(name)) return name.split('');
  return [...fold(name).toLowerCase()].filter(belongsToName);
}

/** The same with a space between words: Maria da Silva is looked for by any of them. */
export function nameCharsAndSpaces(name: string): string[] {
  if (isPlainHan(name)) return name.split('');
  return [...fold(name).toLowerCase()].filter((char) => char === ' ' || belongsToName(char));
}

/** 王小明 → `王 小 明`. */
export function nameTokens(name: string): string {
  if (!isPlainHan(name)) return nameChars(name).join(' ');
  let text = name.charAt(0);
  for (let at = 1; at < name.length; at += 1) text += ` ${name.charAt(at)}`;
  return text;
}

function isNumber(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if ((code < 48 || code > 57) && code !== 88) return false;
  }
  return true;
}

/** Only the digits and letters of a number: `029-8600 1234` → `02986001234`, `e1234 5678` → `E12345678`. */
export const numberChars = (value: string): string =>
  isNumber(value)
    ? value
    : fold(value)
        .toUpperCase()
        .replace(/[^\dA-Z]/g, '');

/** So many signs of a number in a row make one token; who looks for fewer looks for a room. */
export const FEWEST_DIGITS = 4;

/** Stands between two numbers, and in none. */
const BETWEEN = ' z ';

/**
 * ID number, document and phones: 61011990 → `6101 1011 0119 1199 1990`, so that a part of a number is some of its tokens in a row.
 * One alone is what to look for.
 */
export function digitsText(...numbers: (string | null)[]): string {
  let text = '';
  for (const number of numbers) {
    const chars = number === null ? '' : numberChars(number);
    for (let at = 0; at + FEWEST_DIGITS <= chars.length; at += 1) {
      if (text !== '') text += at === 0 ? BETWEEN : ' ';
      text += chars.substring(at, at + FEWEST_DIGITS);
    }
  }
  return text;
}
