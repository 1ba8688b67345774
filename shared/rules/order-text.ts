// A message as it comes out of a chat group, told apart: who speaks, a phone, a place of the estate, what it is about. Pure; a guess
// that whoever takes it down looks over.
import { fold } from './fold';
import { cleanPhone } from './phone';

export type Said = {
  name: string;
  phone: string;
  /** Numbers as people say them: building 3, unit 2, room 1101; empty where not said. */
  building: string;
  unit: string;
  room: string;
  /** The message without the line that tells who wrote it when. */
  words: string;
};

const numerals = '零一二三四五六七八九';
/** 十二 → 12, for 1 to 99. */
function arabic(numeral: string): string {
  const [, tens, ten, ones] = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral) ?? [];
  if (!ten) return String(numerals.indexOf(ones ?? tens ?? '零'));
  return String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0));
}

const inDigits = (text: string) => text.replace(/[一二三四五六七八九十]{1,3}(?=号楼|栋|幢|座|单元|门)/g, arabic);

const number = (digits: string | undefined) => (digits === undefined ? '' : digits.replace(/^0+(?=\d)/, ''));

/** The fullest place that is said: a room before a unit before a building. */
const places = [
  /(?<!\d)(\d{1,3})(?:号楼|栋|幢|座|楼|#)(\d{1,2})(?:单元|门|-)([A-Z]?\d{3,4})(?!\d)/i,
  /(?<![\d-])(\d{1,3})[-/](\d{1,2})[-/]([A-Z]?\d{3,4})(?![\d-])/i,
  /(?<!\d)(\d{1,3})(?:号楼|栋|幢|座|楼|#)()([A-Z]?\d{3,4})(?:室|房|户)/i,
  /(?<!\d)(\d{1,3})(?:号楼|栋|幢|座|楼|#)(\d{1,2})(?:单元|门)/,
  /(?<!\d)(\d{1,3})(?:号楼|栋|幢|#)/,
];

function placeIn(text: string): Pick<Said, 'building' | 'unit' | 'room'> {
  const tight = inDigits(text)
    .replace(/\n|(?<=\d) +(?=\d)/g, ',')
    .replace(/\s+/g, '');
  for (const pattern of places) {
    const found = pattern.exec(tight);
    if (found) return { building: number(found[1]), unit: number(found[2]), room: number(found[3]) };
  }
  return { building: '', unit: '', room: '' };
}

const called = [
  /(?:姓名|联系人|来电人|反映人):?\s*([\p{Script=Han}·]{2,6})/u,
  /我(?:是|叫)(?:[^,。;,\s]*的)?([\p{Script=Han}]{2,3})(?=[,。;,\s]|$)/u,
  /^([\p{Script=Han}]{2,4})(?:\s+(?:\d{4}[-/年])?\d{1,2}[-/月]\d{1,2}\S*)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?::|\n)/u,
];
/** What begins a message and is no name. */
const noName = /^(你好|您好|大家好|各位|请问|邻居|物业|谢谢|求助|通知|投诉|反映|建议)/;

function nameIn(text: string): string {
  for (const pattern of called) {
    const name = pattern.exec(text)?.[1] ?? '';
    if (name !== '' && !noName.test(name) && !/(号楼|单元|楼道|小区)/.test(name)) return name;
  }
  return '';
}

/** Who wrote it when, on a line of its own or before a colon. */
const heading = /^[^\n:]{1,20}?(?:\s+(?:\d{4}[-/年])?\d{1,2}[-/月]\d{1,2}\S*)?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?::|\n)\s*/;

/** The message as it was typed, without the line or name that tells who wrote it. */
function wordsIn(message: string, name: string): string {
  // A full-width colon is as long as a plain one: what is cut off here is cut off there.
  const plain = message.replaceAll('：', ':');
  const headed = heading.exec(plain)?.[0].length ?? 0;
  const rest = message.slice(headed);
  const called = headed === 0 && name !== '' ? new RegExp(`^${name}\\s*(?::|\\n)\\s*`).exec(plain) : null;
  return rest.slice(called?.[0].length ?? 0).trim() || message;
}

/** Reads one message. Whatever is not said is empty. */
export function readMessage(message: string): Said {
  const typed = message.trim();
  const text = typed.split('\n').map(fold).join('\n').trim();
  const name = nameIn(text);
  const phone = /(?<!\d)(?:1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/.exec(text)?.[0] ?? '';
  return { name, phone: cleanPhone(phone) ?? '', ...placeIn(text.replace(heading, '')), words: wordsIn(typed, name) };
}

/** The one of these whose longest hint the words hold; null where none does. */
export function hinted<T extends { hints: readonly string[] }>(words: string, all: readonly T[]): T | null {
  let best: { of: T; length: number } | null = null;
  for (const of of all) {
    for (const hint of of.hints)
      if (words.includes(hint) && hint.length > (best?.length ?? 0)) best = { of, length: hint.length };
  }
  return best?.of ?? null;
}
