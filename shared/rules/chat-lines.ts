// A chat group's 接龙 as it is pasted: one line a household, numbered or not, with emoji, full-width digits and the lines WeChat puts
// above. Each line is taken apart into the place it names and the words that remain; what those mean, the questions say.
import { fold } from './fold';

export type ChatLine = {
  /** As a person counts the lines of the text. */
  number: number;
  /** As it stood, for whoever looks at it. */
  text: string;
  /** Twelve digits, where somebody copied the key. */
  key: string | null;
  /** The place as it is written, to be read as a search box reads it; null where none is named. */
  place: string | null;
  /** What is left when the place is gone. */
  rest: string;
};

const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{e0020}-\u{e007f}]/gu;
/** 1️⃣ is a digit that is drawn. */
const KEYCAP = /(\d)\ufe0f?\u20e3/g;
const MARKS = /[\ufe0e\ufe0f\u200d]/g;

/** Signs and digits in one form, pictures gone. A check mark is an answer, not a picture. */
const plain = (line: string): string =>
  fold(
    line
      .replace(KEYCAP, '$1.')
      .replace(/[✅☑✔]/g, '√')
      .replace(/[❌✖❎]/g, '×')
      .replace(PICTURES, ' ')
      .replace(MARKS, ''),
  ).replace(/\s+/g, ' ');

/** 1. 1、 （1） ① at the beginning; of 1.3-2-1101 the first number. */
const ENUMERATOR = /^(?:[(（]\d{1,3}[)）]|\d{1,3}(?:[)）、．:：]|\.(?!\d)|\.(?=\d+\s*[-#栋幢号座楼单]))|[①-⑳㉑-㊿])\s*/u;
const HASH_HEADING = /^#?\s*(?:接龙|Group Note|群接龙|团购接龙)/i;
const EXAMPLE = /^(?:例|示例|格式|范例|参考)\s*(?:如|:|：|\s)/;

const KEY = /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/;
const DASH = '\\s*[-‐‑‒–—―−/]\\s*';
const BUILDING = '(?:\\d{1,3}|[A-Za-z]\\d{0,2}|[一二三四五六七八九十]{1,3})\\s*(?:号楼|栋|幢|座|楼|#|号)';
const UNIT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[甲乙丙丁])\\s*(?:单元|门)';
const ROOM = '[A-Za-z]?\\d{2,5}[A-Za-z]?\\s*(?:室|房|号|户)?';
const PLACES = [
  new RegExp(`(?<![\\d-])(?:\\d{1,3}|[A-Za-z]\\d{0,2})${DASH}\\d{1,2}${DASH}${ROOM}(?![\\d-])`),
  new RegExp(`${BUILDING}\\s*-?\\s*(?:${UNIT}\\s*-?\\s*)?${ROOM}(?!\\d)`),
  new RegExp(`${BUILDING}\\s*-?\\s*\\d{1,2}${DASH}${ROOM}(?!\\d)`),
  new RegExp(`${UNIT}\\s*-?\\s*${ROOM}(?!\\d)`),
  new RegExp(`(?<![\\d-])\\d{1,2}${DASH}[A-Za-z]?\\d{3,5}[A-Za-z]?\\s*(?:室|房|号|户)?(?![\\d-])`),
  /(?<![\d.-])[A-Za-z]?\d{3,5}[A-Za-z]?\s*(?:室|房|号|户)?(?![\d.年-])/,
];

function takeApart(number: number, raw: string): ChatLine {
  const text = plain(raw).replace(ENUMERATOR, '');
  const key = KEY.exec(text)?.[0] ?? null;
  const without = key === null ? text : text.replace(key, ' ');
  const found = PLACES.map((pattern) => pattern.exec(without)?.[0]).find((place) => place !== undefined);
  const rest = found === undefined ? without : without.replace(found, ' ');
  return {
    number,
    text: raw.trim(),
    key: key?.replace(/\D/g, '') ?? null,
    place: found?.replace(/\s+/g, '') ?? null,
    rest: rest.trim(),
  };
}

/**
 * The lines that may say something: what stands above the first place (heading, request, example) says nothing, nor does an empty line.
 * A line without a place after the first is handed on, so that whoever pasted it is told.
 */
export function chatLines(text: string): ChatLine[] {
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((raw, at) => ({ raw, number: at + 1 }))
    .filter(({ raw }) => plain(raw) !== '' && !HASH_HEADING.test(plain(raw)) && !EXAMPLE.test(plain(raw)));
  const read = lines.map(({ raw, number }) => takeApart(number, raw));
  const first = read.findIndex(({ key, place }) => key !== null || place !== null);
  return first < 0 ? read : read.slice(first);
}
