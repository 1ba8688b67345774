// Phone numbers as they stand in sheets: mobiles, landlines with area code and extension, several in one cell, kept as numbers
// or as text, with +86 and with words beside them. Stored as 13800138000, 029-86001234, 029-86001234-801, 86001234.
import { fold, isBlankWord } from './fold';

export type PhoneReading = {
  /** Good numbers in the order they were written, none twice. */
  phones: string[];
  /** How many pieces of the cell were no phone number. */
  bad: number;
  /** Words stood beside a number and were left out. */
  words: boolean;
};

const MOBILE = /^1[3-9]\d{9}$/;
/** Area codes: 010, 02x have three digits, all others four. */
const LANDLINE = /^(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const EXTENSION = /(?:转|#|ext\.?|x|-)(\d{1,6})$/i;
const BETWEEN = /[/\\、,;|]|或|\bor\b/;
const COUNTRY = /^(?:\+|00)?86-?(?=1[3-9]\d|0\d{2,3}-?\d{7})/;
/** How some programs write a whole number: 13800138000.0 */
const POINT_ZERO = /^(\d+)\.0+$/;

const NOTHING: PhoneReading = { phones: [], bad: 0, words: false };

function landline(digits: string): string | null {
  const parts = LANDLINE.exec(digits);
  return parts ? `${parts[1]}-${parts[2]}` : null;
}

/** One number in its stored form, or null. Cleaning a stored form gives it back. */
export function cleanPhone(piece: string): string | null {
  const plain = fold(piece)
    .replace(/[\s()[\]]/g, '')
    .replace(COUNTRY, '')
    .replace(POINT_ZERO, '$1');
  const digits = plain.replaceAll('-', '');
  if (MOBILE.test(digits)) return digits;
  const extension = EXTENSION.exec(plain);
  const trunk = extension ? landline(plain.slice(0, extension.index).replaceAll('-', '')) : null;
  if (extension && trunk) return `${trunk}-${extension[1]}`;
  return LOCAL.test(digits) ? digits : landline(digits);
}

const WORDS = /[\p{Script=Han}A-Za-z:：]+/gu;
const withoutWords = (piece: string) =>
  piece
    .replace(/转|ext\.?/gi, '#')
    .replace(WORDS, ' ')
    .replace(/\(\s*\)/g, ' ')
    .trim();

function readPiece(piece: string, into: PhoneReading): void {
  const whole = cleanPhone(piece);
  if (whole) {
    if (!into.phones.includes(whole)) into.phones.push(whole);
    return;
  }
  const bare = withoutWords(piece);
  const parts = bare.split(' ').filter((part) => part !== '');
  if (parts.length === 0) into.bad += 1;
  else if (bare !== piece) into.words = true;
  const single = cleanPhone(bare);
  for (const part of single ? [single] : parts) {
    const phone = cleanPhone(part);
    if (!phone) into.bad += 1;
    else if (!into.phones.includes(phone)) into.phones.push(phone);
  }
}

/** Reads a cell. A cell of nothing, or of words such as 无, holds no phone and nothing bad. */
export function readPhones(value: string | number | null): PhoneReading {
  if (value === null || value === 0) return NOTHING;
  const text = typeof value === 'number' ? String(value) : MOBILE.test(value) ? value : fold(value);
  if (MOBILE.test(text)) return { phones: [text], bad: 0, words: false };
  if (isBlankWord(text)) return NOTHING;
  const reading: PhoneReading = { phones: [], bad: 0, words: false };
  for (const piece of text.split(BETWEEN)) {
    const trimmed = piece.trim();
    if (!isBlankWord(trimmed)) readPiece(trimmed, reading);
  }
  return reading;
}
