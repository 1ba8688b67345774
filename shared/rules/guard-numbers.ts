// Numbers and places that do not belong on a wall: identity numbers (18 digits and the older 15), bank cards, phones, rooms; also
// spaced out, in full-width or other digits, and in Chinese ones. Each pattern is tried on a folded text of the same length, so that
// what is found stands at the same place in the text itself. Pure.

import { maskId, maskPhone } from '../text';
import { checkedLuhn } from './luhn';
import { cleanPhone } from './phone';

export type Hit = { kind: 'id' | 'bank' | 'phone' | 'room' | 'minor' | 'health'; from: number; to: number; masked: string };

const HAN_DIGITS = '〇一二三四五六七八九';
const OTHER_DIGITS: Record<string, string> = { 零: '0', 幺: '1', 两: '2', 壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5' };
Object.assign(OTHER_DIGITS, { 陆: '6', 柒: '7', 捌: '8', 玖: '9' });

/** A digit of any script as 0–9; blocks of digits have ten each. */
function digitOf(character: string): string {
  let value = 0;
  while (value < 10 && /\p{Nd}/u.test(String.fromCharCode(character.charCodeAt(0) - value - 1))) value += 1;
  return String(value % 10);
}

function plainOf(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  const folded = character.normalize('NFKC');
  return folded.length === 1 ? folded : character;
}

/** Every sign in its plain form, one for one. `han`: Chinese digits as digits too. */
export function plain(text: string, han = false): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const value = han ? HAN_DIGITS.indexOf(character) : -1;
    if (value >= 0) out += String(value);
    else if (han && OTHER_DIGITS[character]) out += OTHER_DIGITS[character];
    else out += character.charCodeAt(0) < 128 ? character : plainOf(character);
  }
  return out;
}

/** What people put between digits, and signs that show nothing. */
const BETWEEN = '[\\s\\-—–－·.,_*()\\u200b-\\u200d\\u2060\\ufeff]{0,2}';
const many = (digit: string, count: string) => `(?:${digit}${BETWEEN})${count}`;
const alone = (inner: string) => new RegExp(`(?<!\\d)${inner}(?!\\d)`, 'gi');

const MODERN = alone(`[1-9]${BETWEEN}${many('\\d', '{16}')}[\\dx]`);
const OLD = alone(`[1-9]${BETWEEN}${many('\\d', '{13}')}\\d`);
const CARD = alone(`[3-9]${BETWEEN}${many('\\d', '{14,17}')}\\d`);
const MOBILE = alone(`(?:\\+?86${BETWEEN})?1${BETWEEN}[3-9]${BETWEEN}${many('\\d', '{8}')}\\d`);
const LANDLINE = alone(`(?:0\\d{2,3}${BETWEEN})?[2-9]${many('\\d', '{5,6}')}\\d`);

const digitsOf = (written: string) => written.replace(/[^\dxX]/g, '');
/** Provinces and the like, GB/T 2260, and 81–83, 91 of later cards. */
const AREA = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const BORN_OLD = /^\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

type Read = (digits: string, written: string) => string | null;

function found(text: string, pattern: RegExp, kind: Hit['kind'], read: Read): Hit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const masked = read(digitsOf(written), written);
    return masked === null ? [] : [{ kind, from: index, to: index + written.length, masked }];
  });
}

const asId: Read = (digits) => (AREA.test(digits) ? maskId(digits) : null);
const asOldId: Read = (digits) => (AREA.test(digits) && BORN_OLD.test(digits) ? maskId(digits) : null);
const asCard: Read = (digits) => (checkedLuhn(digits) ? `${digits.slice(0, 4)}****${digits.slice(-4)}` : null);

/** Digits far apart are a row of numbers, no phone. */
const MOST_GAPS = 4;
const gaps = (written: string) => written.match(/(?<=\d)[^\d]+(?=\d)/g)?.length ?? 0;

const asMobile = (published: ReadonlySet<string>): Read => {
  return (digits, written) => {
    const phone = digits.slice(-11);
    return gaps(written) > MOST_GAPS || published.has(phone) ? null : maskPhone(phone);
  };
};
const asLandline = (private_: ReadonlySet<string>): Read => {
  return (_, written) => {
    const phone = cleanPhone(written);
    return phone !== null && private_.has(phone) ? maskPhone(phone) : null;
  };
};

/** Landlines in a text, in their stored form: whether one is somebody's at home only the ledger knows. */
export const landlinesIn = (text: string): string[] =>
  [...plain(text, true).matchAll(LANDLINE)].flatMap(([written]) => cleanPhone(written) ?? []);

export type Phones = {
  /** May stand on a wall: the station's, the notice's, the chiefs' own. */
  published: ReadonlySet<string>;
  /** Landlines of residents. */
  private: ReadonlySet<string>;
};

/** Identity numbers, cards and phones, the longer before the shorter. */
export function numbersIn(text: string, phones: Phones): Hit[] {
  return [plain(text), plain(text, true)].flatMap((folded) => [
    ...found(folded, MODERN, 'id', asId),
    ...found(folded, CARD, 'bank', asCard),
    ...found(folded, OLD, 'id', asOldId),
    ...found(folded, MOBILE, 'phone', asMobile(phones.published)),
    ...found(folded, LANDLINE, 'phone', asLandline(phones.private)),
  ]);
}
