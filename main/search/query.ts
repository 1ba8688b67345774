// What a person may type into a search box, told apart: a name or part of it, pinyin or initials, digits of an ID number
// or phone, a place. Whatever fits nothing else is text of a name; no sign has a meaning of its own, so nothing a person
// types can become a command of the index.
import { fold } from '../../shared/rules/fold';
import { digitsText, FEWEST_DIGITS, isLatin, nameChars, numberChars } from './text';

export type PlaceQuery = { kind: 'place'; building?: string; unit?: string; room?: string };
export type Query =
  /** Nothing to look for. */
  | { kind: 'empty' }
  /** These characters in a row, anywhere in the name. */
  | { kind: 'name'; chars: string[] }
  /** A latin token of the name begins so: lower-case letters, ü as v. */
  | { kind: 'latin'; prefix: string }
  /** From four signs on: part of an ID number, document or phone. Fewer: the number of a room. The last may be X. */
  | { kind: 'digits'; digits: string }
  /** Each part that is there is equal: `3号楼`, `2单元`, `1101`. */
  | PlaceQuery;

const numerals = '零一二三四五六七八九';
/** 十二 → 12, for 1 to 99; what is no such numeral stays. */
function arabic(numeral: string): string {
  const [, tens, ten, ones] = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral) ?? [];
  if (!ten) return tens && ones ? numeral : String(numerals.indexOf(tens ?? ones ?? '零'));
  return String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0));
}

/** Dashes of every kind, and spaces between two numbers, are `-`; other spaces go; letters are capitals. */
const written = (text: string) =>
  text
    .toUpperCase()
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(?<=[\dA-Z])\s+(?=\d)/g, '-')
    .replace(/\s+/g, '')
    .replace(/[一二三四五六七八九十]{1,3}(?=号楼|号|栋|幢|座|单元|门)/g, arabic);

const building = /(?:(\d{1,2}(?=号)|\d{1,3}(?!号(?!楼))|[A-Z]\d{0,2})(号楼|栋|幢|座|楼|#|号|-)-?)?/;
const unit = /(?:(\d{1,2}|[甲乙丙丁])(?:单元|门|-|$)-?)?/;
const room = /(?:([A-Z]?\d{1,5}[A-Z]?)(室|房|号|户)?)?/;
const place = new RegExp(`^${building.source}${unit.source}${room.source}$`);
/** Rooms that can be told from other text without a word behind them: B101, 1101A. */
const lonelyRoom = /^([A-Z]\d{2,4}|\d{3,4}[A-Z])$/;
/** A phone written in groups is no place: 138-0000, 029-8600. */
const phoneGroups = /^(1[3-9]\d-\d{4}|0\d{2,3}-\d{3})/;

const plainNumber = (number: string) => (/^\d+$/.test(number) ? String(Number(number)) : number);

/** The name a building goes by in the ledger: `3栋`, `3#` → `3号楼`; `A座` stays. */
export function buildingName(text: string): string {
  const [, number = '', suffix = ''] = /^(.*?)(号楼|栋|幢|座|楼|#|号)?$/.exec(fold(text).toUpperCase()) ?? [];
  if (/^\d+$/.test(number)) return `${plainNumber(number)}号楼`;
  return /^[A-Z]\d{0,2}$/.test(number) ? `${number}${suffix || '座'}` : fold(text);
}

/** The name a unit goes by in the ledger: `2`, `02`, `2门` → `2单元`. */
export function unitName(text: string): string {
  const [, number = ''] = /^(\d+|[甲乙丙丁])(?:单元|门)?$/.exec(fold(text)) ?? [];
  return number ? `${plainNumber(number)}单元` : fold(text);
}

function parsePlace(text: string): PlaceQuery | null {
  if (phoneGroups.test(text)) return null;
  const [, number, suffix = '', door, chamber, chamberWord] = place.exec(text) ?? [];
  if (!number && !door && !(chamber && (chamberWord || lonelyRoom.test(chamber)))) return null;
  return {
    kind: 'place',
    ...(number ? { building: buildingName(number + (suffix === '-' ? '' : suffix)) } : {}),
    ...(door ? { unit: unitName(door) } : {}),
    ...(chamber ? { room: chamber } : {}),
  };
}

/** Pinyin with or without tones, in one word or several: `Wáng xiǎo-míng`, `lü`, `xi'an`. */
const latin = (text: string) => {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u[\u0300-\u036f]*\u0308[\u0300-\u036f]*/g, 'v');
  return nameChars(bare.replace(/[\u0300-\u036f]/g, '')).join('');
};

/** Digits of a number however they are grouped; a mobile's country code goes. */
const ungrouped = (text: string) => text.replace(/[\s()+\-‐‑‒–—―−]/g, '').replace(/^(00)?86(?=1[3-9]\d{9}$)/, '');

/** A passport and its like: letters and at least four digits. */
const documentNumber = /^(?=(?:.*\d){4})(?=.*[a-z])[\da-z]{5,30}$/i;

/** Reads what was typed. Never throws; every text has exactly one meaning. */
export function parseQuery(typed: string): Query {
  const text = fold(typed);
  const digits = ungrouped(text);
  const asPlace = parsePlace(written(text));
  const isNumber = /^\d+[xX]?$/.test(digits);
  if (asPlace && !(isNumber && digits === text)) return asPlace;
  if (isNumber) return { kind: 'digits', digits: numberChars(digits) };
  if (documentNumber.test(digits)) return { kind: 'digits', digits: numberChars(digits) };
  const prefix = latin(text);
  if (/^[a-z]+$/.test(prefix)) return { kind: 'latin', prefix };
  const chars = nameChars(text);
  return chars.length === 0 ? { kind: 'empty' } : { kind: 'name', chars };
}

/**
 * The FTS5 expression for the `personText` table (columns name and latin); null where that table is not asked. The column latin holds
 * nothing but letters: a text with any other sign in it is found in the name alone, and looking at its column costs a tenth more.
 */
export function textMatch(query: Query): string | null {
  if (query.kind === 'name') return `${query.chars.every(isLatin) ? 'name : ' : ''}"${query.chars.join(' ')}"`;
  return query.kind === 'latin' ? `latin : "${query.prefix}" *` : null;
}

/** The FTS5 expression for the `personDigits` table; null where that table is not asked. */
export function digitsMatch(query: Query): string | null {
  return query.kind === 'digits' && query.digits.length >= FEWEST_DIGITS ? `"${digitsText(query.digits)}"` : null;
}
