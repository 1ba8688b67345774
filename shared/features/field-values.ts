// One value of a custom field: what may be written down under it, what a cell of a sheet means, and how it reads. Pure.
import { parseDay } from '../rules/day';
import { fold, foldTight, isBlankWord } from '../rules/fold';
import { dayWords } from '../text';
import type { Field, FieldKind, FieldValue } from './fields';

/** A value that may be written down (null: none), or what is wrong with it, in a sentence. */
export type Reading = { value: FieldValue | null } | { wrong: string };
type Cell = string | number | boolean | null;
type Rules = Pick<Field, 'kind' | 'unit' | 'min' | 'max' | 'choices'>;

const MOST_TEXT = 200;
const MOST_NUMBER = 1e12;
const PLACES = 4;
const MOST_NAMED = 8;

const wrong = (words: string): Reading => ({ wrong: words });
const right = (value: FieldValue): Reading => ({ value });

function rangeWords({ min, max }: Pick<Rules, 'min' | 'max'>): string {
  if (min !== null && max !== null) return `数字要在${min}到${max}之间。`;
  return min !== null ? `数字不能小于${min}。` : `数字不能大于${max}。`;
}

function checkNumber(rules: Rules, value: unknown): Reading {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('请填数字，例如 12 或 12.5。');
  if (Math.abs(value) > MOST_NUMBER) return wrong('数字太大，请检查。');
  if (Number(value.toFixed(PLACES)) !== value) return wrong(`小数最多${PLACES}位。`);
  const { min, max } = rules;
  return (min !== null && value < min) || (max !== null && value > max) ? wrong(rangeWords(rules)) : right(value);
}

function checkText(_: Rules, value: unknown): Reading {
  if (typeof value !== 'string') return wrong('请填文字。');
  const text = value.replace(/[\r\n\t]+/g, ' ').trim();
  return [...text].length > MOST_TEXT ? wrong(`最多${MOST_TEXT}个字。`) : right(text);
}

function checkDate(_: Rules, value: unknown): Reading {
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day !== null && day === value && day.length === 10 ? right(day) : wrong('请填到哪一天，例如 2026-03-05。');
}

const offered = ({ choices }: Rules) => choices.filter(({ endedOn }) => endedOn === null);

function choiceWords(rules: Rules): string {
  const names = offered(rules).map(({ words }) => words);
  return `请从选项里选：${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '……' : '。'}`;
}

const checkChoice = (rules: Rules, value: unknown): Reading =>
  offered(rules).some(({ id }) => id === value) ? right(value as number) : wrong(choiceWords(rules));

const checkYesNo = (_: Rules, value: unknown): Reading => (typeof value === 'boolean' ? right(value) : wrong('请选“是”或“否”。'));

const checks: Record<FieldKind, (rules: Rules, value: unknown) => Reading> = {
  text: checkText,
  number: checkNumber,
  date: checkDate,
  choice: checkChoice,
  yesNo: checkYesNo,
};

/** A value as a form sends it. Empty text counts as none. */
export function checkValue(rules: Rules, value: FieldValue | null): Reading {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { value: null };
  return checks[rules.kind](rules, value);
}

const YES = new Set('是 有 对 √ ✓ ✔ y yes true 1'.split(' '));
const NO = new Set('否 无 没有 不是 不 × ✗ ✘ x n no false 0'.split(' '));

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const IN_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

function numberIn(cell: string, unit: string | null): number | null {
  const tight = foldTight(cell);
  const tail = unit === null ? '' : foldTight(unit);
  const text = tail !== '' && tight.endsWith(tail) ? tight.slice(0, -tail.length) : tight;
  if (NUMBER.test(text)) return Number(text);
  return IN_THOUSANDS.test(text) ? Number(text.replaceAll(',', '')) : null;
}

function readNumber(rules: Rules, cell: string | number): Reading {
  const number = typeof cell === 'number' ? cell : numberIn(cell, rules.unit);
  // A spreadsheet's 0.1 + 0.2 is 0.3 to whoever typed it.
  return checkNumber(rules, number === null ? null : Number(number.toFixed(PLACES)));
}

function readChoice(rules: Rules, cell: string | number): Reading {
  const sought = foldTight(String(cell)).toLowerCase();
  const found = offered(rules).find(({ words }) => foldTight(words).toLowerCase() === sought);
  return found ? right(found.id) : wrong(choiceWords(rules));
}

function readYesNo(cell: string | number): Reading {
  const word = foldTight(String(cell)).toLowerCase();
  if (YES.has(word)) return right(true);
  return NO.has(word) ? right(false) : wrong('请写“是”或“否”。');
}

const readers: Record<FieldKind, (rules: Rules, cell: string | number) => Reading> = {
  text: (rules, cell) => checkText(rules, String(cell)),
  number: readNumber,
  date: (rules, cell) => checkDate(rules, parseDay(cell)),
  choice: readChoice,
  yesNo: (_, cell) => readYesNo(cell),
};

/** Words for nothing (无, 不详, —) leave the field empty, where they are not an answer themselves. */
const isEmpty = ({ kind, choices }: Rules, cell: string): boolean => {
  if (cell.trim() === '') return true;
  if (kind === 'text' || kind === 'yesNo') return false;
  return isBlankWord(fold(cell)) && !choices.some(({ words }) => words === fold(cell));
};

/** What a cell of a sheet says under this field: a value of its kind, nothing, or a sentence of what is wrong. */
export function readValue(rules: Rules, cell: Cell): Reading {
  if (cell === null || (typeof cell === 'string' && isEmpty(rules, cell))) return { value: null };
  if (typeof cell === 'boolean') return rules.kind === 'yesNo' ? right(cell) : readers[rules.kind](rules, cell ? '是' : '否');
  return readers[rules.kind](rules, cell);
}

const choiceOf = ({ choices }: Pick<Rules, 'choices'>, value: FieldValue) => choices.find(({ id }) => id === value)?.words ?? '';

/** A value as a person reads it: 2026年3月5日, 12台, 是. */
export function fieldValueWords(rules: Pick<Rules, 'kind' | 'unit' | 'choices'>, value: FieldValue): string {
  if (rules.kind === 'choice') return choiceOf(rules, value);
  if (rules.kind === 'yesNo') return value ? '是' : '否';
  if (rules.kind === 'date') return dayWords(String(value));
  return `${value}${rules.kind === 'number' ? (rules.unit ?? '') : ''}`;
}

/** A value as a cell of an export: `readValue` of it is the same value again. */
export function fieldValueCell(rules: Pick<Rules, 'kind' | 'choices'>, value: FieldValue): string | number {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return rules.kind === 'choice' ? choiceOf(rules, value) : value;
}
