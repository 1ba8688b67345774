// One line about one person, taken apart: numbers first, wherever they stand, then the words between them.
import { relationOf } from '../codes/relation-words';
import { parseDay } from './day';
import { fold, foldTight } from './fold';
import { cleanIdNumber } from './id-number';
import { cleanName } from './person-name';
import { readPhones } from './phone';
import { residencyOf } from './residency-words';

/** One person as a text has them. */
export type TextPerson = {
  name: string;
  /** Cleaned, right or wrong; also the number of a passport or permit. */
  idText: string | null;
  birthOn: string | null;
  sex: '1' | '2' | null;
  phones: string[];
  /** Code of GB/T 4761. */
  relation: string | null;
  residency: '户籍' | '流动' | '空挂' | null;
  tags: string[];
  /** What stood in the line and was not understood. */
  leftover: string;
};

/** What a column holds, where a heading says so. */
export type Field = 'name' | 'idText' | 'birthOn' | 'sex' | 'phone' | 'relation' | 'residency' | 'tags' | 'ignored';
export type Cell = { field: Field | null; text: string };

const LABELS =
  '姓名|名字|公民身份号码|身份证号码|身份证号|身份证|证件号码|证件号|证件|护照号码|护照号|护照|联系电话|联系方式|手机号码|手机号|手机|电话号码|电话|与户主关系|关系|性别|出生日期|出生年月|出生|生日|居住情况|特殊群体';
const LABEL = new RegExp(`(?:${LABELS})\\s*[:：]`, 'g');
const BARE_LABEL = new RegExp(`^(?:${LABELS}|是|为|生|生人)$`);
const ENUMERATOR = /^\s*(?:[(（]?\d{1,2}[)）.、．](?!\d)|[①-⑳])\s*/u;

const ID =
  /(?<![\dA-Za-z])\d{6}[ -]?(?:18|19|20)\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{3}[ -]?[\dXx](?:(?![\dA-Za-z])|(?=1[3-9]\d{9}(?!\d)))/;
/** As many digits as only an ID number has, but not its form: kept as typed, to be put right. */
const NEARLY_ID = /(?<![\dA-Za-z])\d{13,21}[Xx]?(?![\dA-Za-z])/;
const DOCUMENT = /(?<![\dA-Za-z])(?:[A-Za-z]{1,2}\d{7,10}|[A-Za-z]{3}\d{12})(?![\dA-Za-z])/;
const MOBILE = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/;
const LANDLINE = /(?<!\d)0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,6})?(?!\d)/;
const DAY =
  /(?<!\d)(?:19|20)\d{2}(?:年\d{1,2}月(?:\d{1,2}[日号])?|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|年)(?:出?生)?/;

/** The rest of a text, from which pieces are taken one by one. */
class Rest {
  constructor(public text: string) {}

  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.text = this.text.replace(found, ' ');
    return found;
  }
}

function takeNumbers(rest: Rest, person: TextPerson): void {
  const id = rest.take(ID);
  if (id !== null) person.idText = cleanIdNumber(id.replace(/[ -]/g, ''));
  for (const pattern of [MOBILE, LANDLINE]) {
    for (let phone = rest.take(pattern); phone !== null; phone = rest.take(pattern))
      person.phones.push(...readPhones(phone).phones);
  }
  const other = person.idText === null ? (rest.take(NEARLY_ID) ?? rest.take(DOCUMENT)) : null;
  if (other !== null) person.idText = other.toUpperCase();
  const day = rest.take(DAY);
  if (day !== null) person.birthOn = parseDay(day.replace(/出?生$/, '').replace(/年$/, ''));
}

const HAN = /^[\p{Script=Han}·]+$/u;
const LATIN = /^[A-Za-z][A-Za-z'.-]*$/;
/** So long a run of characters may be a sentence; a name is as long only beside a number. */
const SHORT_NAME = 4;
const LONG_NAME = 15;
const RENTS = /租|住户/;

/** 妻李芳, 户主王建国: a relation and a name without a space. 孙 and 于 are surnames, so most need two characters. */
function apart(word: string): [relation: string, name: string] | null {
  const letters = [...word];
  for (const length of [3, 2, 1]) {
    const front = letters.slice(0, length).join('');
    const name = letters.slice(length).join('');
    const code = length > 1 || front === '妻' ? relationOf(front) : null;
    if (code !== null && [...name].length >= 2 && [...name].length <= SHORT_NAME) return [code, name];
  }
  return null;
}

/** A word that says something beside the name; false where it says nothing known. */
function readWord(word: string, person: TextPerson, tags: readonly string[]): boolean {
  if (BARE_LABEL.test(word) || /^\d{1,3}(?:周?岁)$/.test(word)) return true;
  if (word === '男' || word === '女') {
    person.sex = word === '男' ? '1' : '2';
    return true;
  }
  const code = RENTS.test(word) ? null : relationOf(word);
  if (code !== null && person.relation === null) person.relation = code;
  else if (tags.includes(word)) person.tags.push(word);
  else if (/^(?:19|20)\d{2}$/.test(word) && person.birthOn === null) person.birthOn = word;
  else if (person.residency === null && word.length <= 12 && residencyOf(word)) person.residency = residencyOf(word) ?? null;
  else return false;
  return true;
}

const saysMore = ({ idText, birthOn, phones, relation }: TextPerson) =>
  idText !== null || birthOn !== null || relation !== null || phones.length > 0;

/** The name among the words nobody else claimed: 王建国, 王 芳, 约翰·史密斯, John Smith. The others are handed back. */
function nameAmong(words: readonly string[], person: TextPerson): string[] {
  const most = saysMore(person) ? LONG_NAME : SHORT_NAME;
  const isName = (word: string) => (HAN.test(word) && (word.includes('·') || [...word].length <= most)) || LATIN.test(word);
  const from = words.findIndex(isName);
  if (from < 0) return [...words];
  const first = words[from] ?? '';
  const belongs = LATIN.test(first)
    ? (word: string) => LATIN.test(word)
    : (word: string) => [...first].length === 1 && HAN.test(word) && [...word].length <= 2;
  let to = from + 1;
  while (to < words.length && belongs(words[to] ?? '') && (LATIN.test(first) || to === from + 1)) to += 1;
  const name = cleanName(words.slice(from, to).join(LATIN.test(first) ? ' ' : ''));
  if ([...name].length < 2) return [...words];
  person.name = name;
  return [...words.slice(0, from), ...words.slice(to)];
}

function readFree(text: string, person: TextPerson, tags: readonly string[]): void {
  const rest = new Rest(fold(text).replace(ENUMERATOR, '').replace(LABEL, ' '));
  takeNumbers(rest, person);
  // Dots of every kind belong to a name before spaces part the words.
  const words = rest.text.replace(/\s*[·・•‧∙●⋅]\s*/g, '·').split(/[\s,，、;；|/:：。()（）[\]【】+]+/);
  const unclaimed = words.filter((word) => word !== '' && !readWord(word, person, tags));
  if (unclaimed.length > 0 && person.name === '') {
    const [whole = ''] = unclaimed;
    const parted = person.relation === null ? apart(whole) : null;
    if (parted) {
      person.relation = parted[0];
      unclaimed[0] = parted[1];
    }
  }
  const left = person.name === '' ? nameAmong(unclaimed, person) : unclaimed;
  person.leftover = [person.leftover, ...left].filter(Boolean).join(' ');
}

function readCell({ field, text }: Cell, person: TextPerson, tags: readonly string[]): void {
  const said = fold(text);
  if (said === '' || field === 'ignored') return;
  if (field === 'name') person.name = cleanName(text);
  else if (field === 'idText') person.idText = cleanIdNumber(said);
  else if (field === 'phone') person.phones.push(...readPhones(said).phones);
  else if (field === 'relation' && relationOf(foldTight(said))) person.relation = relationOf(foldTight(said));
  else if (field === 'birthOn' && parseDay(said)) person.birthOn = parseDay(said);
  else readFree(said, person, tags);
}

const nobody = (): TextPerson => ({
  ...{ name: '', idText: null, birthOn: null, sex: null, phones: [] },
  ...{ relation: null, residency: null, tags: [], leftover: '' },
});

/** What one line says of one person. Without a name in it, `name` is empty. */
export function piecesOf(cells: readonly Cell[], tags: readonly string[]): TextPerson {
  const person = nobody();
  const known = cells.filter(({ field }) => field !== null);
  for (const cell of known) readCell(cell, person, tags);
  const free = cells.filter(({ field }) => field === null).map(({ text }) => text);
  if (free.length > 0) readFree(free.join('，'), person, tags);
  return person;
}
