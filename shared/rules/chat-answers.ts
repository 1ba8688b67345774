// What the words of one chat line say under the questions of a sweep: labelled answers first, then what only one question can mean,
// then the rest in the order it is asked. What nobody understands is handed back.
import type { Question } from '../features/sweep-words';
import { parseDay } from './day';
import type { SweptValue, SweptValues } from './sweep-standing';
import { emptyRoom } from './swept-room';

export type ChatAnswers = {
  /** notReached and gone say nothing else. */
  outcome: 'answered' | 'notReached' | 'gone';
  values: SweptValues;
  leftover: string;
};

const GONE = /搬走|搬家了|已搬|不在这[里儿]?住|不住这|空房|空置|没有?人住/;
const NOT_REACHED = /不在家|没联系上|联系不上|未联系|敲门没人|家里没人|不开门|没人应/;

const NUMERALS = '零一二三四五六七八九十';
const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,2})';
/** 4, 四, 两, 十二 up to 19: households and cars are few. */
function numberIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const of = (sign: string) => (sign === '两' ? 2 : NUMERALS.indexOf(sign));
  return text.length === 1 ? of(text) : of(text[0] ?? '') + of(text[1] ?? '');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** 有没有电动车 is about 电动车. */
const coreOf = (label: string) => label.replace(/有没有|要不要|是不是|是否|有无|吗$|有$/g, '').replace(/^几/, '') || label;
const unitWords = (unit: string) => (unit === '人' || unit === '口' ? '(?:口人|个人|口|人|位)' : `(?:个|位)?${escaped(unit)}`);

const YES = '有|是|要|对|√|✓|yes|y';
const NO = '没有|没|无|否|不是|不要|不|×|✗|no|n';

/** The rest of a line, from which pieces are taken. */
class Rest {
  constructor(public text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found) this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found;
  }
}

const dayIn = (text: string): string | null => {
  const day = parseDay(text);
  return day?.length === 10 ? day : null;
};
const DAY = /(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}[日号]?|[-./]\d{1,2}[-./]\d{1,2}|\d{4})/;
const PHONE = /1[3-9]\d[ -]?\d{4}[ -]?\d{4}/;

function yesNoNamed(rest: Rest, core: string): boolean | null {
  const name = escaped(core);
  if ([...core].length < 2) return null;
  if (rest.take(new RegExp(`(?:${NO})\\s*${name}`, 'i'))) return false;
  if (rest.take(new RegExp(`${name}\\s*[:：]?\\s*(?:${NO})(?![\\p{Script=Han}])`, 'iu'))) return false;
  return rest.take(new RegExp(`(?:${YES})?\\s*${name}(?:\\s*[:：]?\\s*(?:${YES}))?`, 'i')) ? true : null;
}

/** An answer that says itself what it is about. */
function named(rest: Rest, question: Question): SweptValue | null {
  const { kind, label, unit, choices, source } = question;
  const head = `(?:${escaped(label)}|${escaped(coreOf(label))})\\s*[:：]?\\s*`;
  if (kind === 'yesNo') return yesNoNamed(rest, coreOf(label));
  if (kind === 'number') {
    const found =
      (unit ? rest.take(new RegExp(`(?:${head})?${NUMBER}\\s*${unitWords(unit)}`)) : null) ??
      rest.take(new RegExp(head + NUMBER));
    return found?.[1] ? numberIn(found[1]) : null;
  }
  if (kind === 'choice') {
    const longest = [...choices].sort((one, other) => other.words.length - one.words.length);
    return longest.find(({ words }) => rest.take(new RegExp(`(?:${head})?${escaped(words)}`)))?.id ?? null;
  }
  if (kind === 'date') return dayIn(rest.take(DAY)?.[0] ?? '');
  if (source === 'phone' || source === 'phone2') return rest.take(PHONE)?.[0].replace(/[ -]/g, '') ?? null;
  return rest.take(new RegExp(`${escaped(label)}\\s*[:：]\\s*([^,，;；|]+)`))?.[1]?.trim() ?? null;
}

const isYes = (word: string) => new RegExp(`^(?:${YES})$`, 'i').test(word);
const isNo = (word: string) => new RegExp(`^(?:${NO})$`, 'i').test(word);

/** What a bare word may say under a question. */
function bare(word: string, { kind }: Question): SweptValue | null {
  if (kind === 'number') return new RegExp(`^${NUMBER}$`).test(word) ? numberIn(word) : null;
  if (kind === 'yesNo') return isYes(word) ? true : isNo(word) ? false : null;
  return null;
}

const wordsIn = (text: string) => text.split(/[\s,，、;；|/:：。()（）+]+/).filter((word) => word !== '');

/** Reads what is left of a line when place and name are gone. */
export function chatAnswers(text: string, questions: readonly Question[]): ChatAnswers {
  const vacant = emptyRoom(text, questions);
  if (vacant) return { outcome: 'answered', values: vacant, leftover: '' };
  if (GONE.test(text)) return { outcome: 'gone', values: {}, leftover: '' };
  if (NOT_REACHED.test(text)) return { outcome: 'notReached', values: {}, leftover: '' };
  const [values, rest]: [SweptValues, Rest] = [{}, new Rest(text)];
  for (const question of questions) {
    const value = named(rest, question);
    if (value !== null) values[question.id] = value;
  }
  let words = wordsIn(rest.text);
  for (const question of questions) {
    if (values[question.id] !== undefined) continue;
    const at = words.findIndex((word) => bare(word, question) !== null);
    const value = at < 0 ? null : bare(words[at] ?? '', question);
    if (value === null) continue;
    values[question.id] = value;
    words = words.toSpliced(at, 1);
  }
  const open = questions.filter(({ id, kind, source }) => kind === 'text' && source === null && values[id] === undefined);
  const [only] = open;
  // 家里充电: what is left of the question itself is no answer.
  const left = words.filter((word) => !questions.some(({ label }) => label.includes(word))).join(' ');
  if (open.length > 0 && only && left !== '')
    return { outcome: 'answered', values: { ...values, [only.id]: left.slice(0, 200) }, leftover: '' };
  return { outcome: 'answered', values, leftover: left };
}
