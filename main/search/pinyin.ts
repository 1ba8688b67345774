// The pinyin of names in the search index. Its dictionaries take longer to load than the ledger takes to open, and only
// writing a name needs them: whoever does loads them then (`features/residents/search-index.ts`).
import { pinyin } from 'pinyin-pro';
import { isLatin, nameCharsAndSpaces } from './text';

const readings = new Map<string, string>();
const surnameReadings = new Map<string, string>();
/** Surnames of two characters that are read otherwise than the two alone. */
const compounds = new Map<string, string[]>();
for (const surname of ['尉迟', '万俟', '澹台', '长孙', '子车']) {
  compounds.set(surname, pinyin(surname, { mode: 'surname', surname: 'head', toneType: 'none', v: true, type: 'array' }));
}
const compoundHeads = new Set([...compounds.keys()].map((surname) => surname.charAt(0)));

const latinOnly = (reading: string) => reading.replaceAll('ê', 'e').replace(/[^a-z]/g, '');

/** The everyday reading of a character, `''` where it has none. pinyin-pro is asked once per character. */
function readingOf(char: string): string {
  let reading = readings.get(char);
  if (reading === undefined) {
    reading = latinOnly(pinyin(char, { toneType: 'none', v: true, nonZh: 'removed' }));
    readings.set(char, reading);
  }
  return reading;
}

/** The reading of a character that begins a name: 单 shan, 仇 qiu. */
function surnameReadingOf(char: string): string {
  let reading = surnameReadings.get(char);
  if (reading === undefined) {
    reading = latinOnly(pinyin(char, { mode: 'surname', surname: 'head', toneType: 'none', v: true, nonZh: 'removed' }));
    surnameReadings.set(char, reading);
  }
  return reading;
}

/** The syllables of a name, surname first; letters of a word are one syllable, what has no reading is left out. */
export function syllablesOf(name: string): string[] {
  const chars = nameCharsAndSpaces(name);
  const first = chars[0] ?? '';
  const compound = compoundHeads.has(first) ? compounds.get(first + (chars[1] ?? '')) : undefined;
  const syllables: string[] = compound ? [...compound] : [];
  let word = '';
  for (let at = syllables.length; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (isLatin(char)) {
      word += char;
      continue;
    }
    if (word) syllables.push(word);
    word = '';
    const reading = at === 0 ? surnameReadingOf(char) : readingOf(char);
    if (reading) syllables.push(reading);
  }
  if (word) syllables.push(word);
  return syllables;
}

/**
 * Pinyin and initials from every syllable to the end, ü as v: 王小明 → `wangxiaoming xiaoming ming wxm xm m`.
 * A word a person types finds the name when one of these begins with it.
 */
export function latinTokens(name: string): string {
  const syllables = syllablesOf(name);
  let full = '';
  let short = '';
  let fulls = '';
  let shorts = '';
  for (let at = syllables.length - 1; at >= 0; at -= 1) {
    const syllable = syllables[at] ?? '';
    full = syllable + full;
    short = syllable.charAt(0) + short;
    fulls = `${full} ${fulls}`;
    shorts = shorts === '' ? short : `${short} ${shorts}`;
  }
  return fulls + shorts;
}
