// Citizen identity numbers, GB 11643-1999: 6 digits of area, 8 of birth, 3 of sequence (odd: male), 1 check character.
// Algorithm recomputed with published test numbers (standards D4). The same form serves the residence permits of
// Hong Kong, Macao and Taiwan residents (areas 81, 82, 83) and, with a leading 9, foreign residents' identity cards.
// Nothing is guessed: a number that cannot be read is told apart by why.
import { dayOf } from './day';
import { foldTight, isBlankWord } from './fold';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const ZERO = 48;
/** A spreadsheet keeps 15 significant digits of a number; from here on a number has lost some. */
const FIRST_LOSSY = 1e15;

export type Sex = '1' | '2';
export type IdFacts = { idNumber: string; birthOn: string; sex: Sex };
export type IdReading =
  | { kind: 'none' }
  | ({ kind: 'valid' } & IdFacts)
  /** A valid number whose cell ends in three zeros: lost digits would look the same, one time in eleven. */
  | ({ kind: 'valid-zeros' } & IdFacts)
  /** The form used until 1999; `modern` is the 18-digit number of the same person. */
  | { kind: 'old'; written: string; modern: IdFacts }
  /** Kept by a spreadsheet as a number: `lost` digits at the end are gone. */
  | { kind: 'damaged'; lost: number }
  | { kind: 'checksum' }
  /** Digits, but not 18 (or 15) of them. */
  | { kind: 'length'; digits: number }
  /** 18 characters that hold no possible birth, or an X in the middle. */
  | { kind: 'impossible' }
  /** A passport, a permit, words. */
  | { kind: 'other' };

/** Marks people put around a number to keep a spreadsheet's hands off it. */
const QUOTES = /['"`\u2018\u2019\u201c\u201d]/g;
/** Multiplication signs, Cyrillic and Greek letters, the Roman ten: all typed for X. */
const LOOKS_LIKE_X = /[\u00d7\u0425\u03a7\u2169\u2715]$/;

const digitAt = (text: string, at: number) => text.charCodeAt(at) - ZERO;

/** The check character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += digitAt(first17, at) * (WEIGHTS[at] ?? 0);
  return CHECKS.charAt(sum % 11);
}

/** The number as it is stored: half-width, no spaces or dashes, X in upper case. Cleaning twice changes nothing more. */
export function cleanIdNumber(value: string | number): string {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const text = foldTight(value);
  const plain = /^\d{17}[\dX]$/.test(text) ? text : text.toUpperCase().replace(QUOTES, '').replace(LOOKS_LIKE_X, 'X');
  return /^[\d-]{16,}[\dX]$/.test(plain) ? plain.replaceAll('-', '') : plain.replace(/^(\d+)\.0+$/, '$1');
}

function allDigits(text: string, until: number): boolean {
  for (let at = 0; at < until; at += 1) {
    const digit = digitAt(text, at);
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}

const numberAt = (text: string, from: number, length: number) => {
  let value = 0;
  for (let at = from; at < from + length; at += 1) value = value * 10 + digitAt(text, at);
  return value;
};

/** Birth and sex as the digits say, whatever the check character; null when no such birth is possible. Expects 17 digits and one more. */
export function factsOf(idNumber: string): IdFacts | null {
  const birthOn = dayOf(numberAt(idNumber, 6, 4), numberAt(idNumber, 10, 2), numberAt(idNumber, 12, 2));
  if (birthOn === null || idNumber.charAt(0) === '0') return null;
  return { idNumber, birthOn, sex: digitAt(idNumber, 16) % 2 === 1 ? '1' : '2' };
}

function readModern(text: string): IdReading {
  const zeros = text.endsWith('000');
  if (checkCharacter(text) !== text.charAt(17)) return zeros ? { kind: 'damaged', lost: 3 } : { kind: 'checksum' };
  const facts = factsOf(text);
  if (!facts) return zeros ? { kind: 'damaged', lost: 3 } : { kind: 'impossible' };
  const { idNumber, birthOn, sex } = facts;
  return { kind: zeros ? 'valid-zeros' : 'valid', idNumber, birthOn, sex };
}

/** 17 digits and a digit or X, nothing to clean. */
function isModern(text: string): boolean {
  if (text.length !== 18 || !allDigits(text, 17)) return false;
  const last = digitAt(text, 17);
  return (last >= 0 && last <= 9) || text.charAt(17) === 'X';
}

/** The 18-digit form of a 15-digit number; null when its birth is impossible. Sequences 996–999 were kept for births before 1900. */
export function modernise(old: string): string | null {
  if (old.length !== 15 || !allDigits(old, 15)) return null;
  const first17 = `${old.slice(0, 6)}${numberAt(old, 12, 3) >= 996 ? '18' : '19'}${old.slice(6)}`;
  return factsOf(`${first17}0`) ? first17 + checkCharacter(first17) : null;
}

function readOld(written: string): IdReading {
  const facts = factsOf(modernise(written) ?? '');
  return facts ? { kind: 'old', written, modern: facts } : { kind: 'impossible' };
}

function readText(text: string): IdReading {
  if (isModern(text)) return readModern(text);
  if (text.length === 15 && allDigits(text, 15)) return readOld(text);
  if (allDigits(text, text.length)) return { kind: 'length', digits: text.length };
  if (/^\d+(\.\d+)?E\+?\d+$/.test(text)) return { kind: 'damaged', lost: Math.max(18 - text.replace(/E.*|\./g, '').length, 1) };
  const digits = text.replace(/\D/g, '').length;
  if (/^[\dX]+$/.test(text)) return text.length === 18 ? { kind: 'impossible' } : { kind: 'length', digits: text.length };
  return digits >= 14 && digits === text.length - 1 ? { kind: 'impossible' } : { kind: 'other' };
}

/** Reads a cell. Number cells of 16 digits and more are damaged whatever they show. */
export function readIdNumber(value: string | number | null): IdReading {
  if (value === null) return { kind: 'none' };
  if (typeof value === 'number') {
    if (value >= FIRST_LOSSY) return { kind: 'damaged', lost: Math.max(Math.floor(Math.log10(value)) + 1 - 15, 1) };
    return value === 0 ? { kind: 'none' } : readText(cleanIdNumber(value));
  }
  if (isModern(value)) return readModern(value);
  const text = cleanIdNumber(value);
  return isBlankWord(text) ? { kind: 'none' } : readText(text);
}
