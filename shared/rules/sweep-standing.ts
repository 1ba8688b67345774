// How a line of a sweep stands, from everything that came back for it, in whatever order it came. Two answers that say something
// different under one question are a conflict until somebody settles it; answers that complete each other are put together.
import { isPhoneSource, type Question, type SweepOutcome, type SweepStanding } from '../features/sweep-words';
import { maskPhone } from '../text';
import { foldTight } from './fold';

export type SweptValue = boolean | number | string;
/** By the id of the question. */
export type SweptValues = Record<string, SweptValue>;
export type SweptAnswer = { outcome: SweepOutcome; values: SweptValues; settles: boolean };
export type Stand = {
  standing: SweepStanding;
  /** What is agreed on. */
  values: SweptValues;
  /** Ids of the questions answered differently. */
  clashes: number[];
};

type Asked = Pick<Question, 'id' | 'kind' | 'source'>;

const isMasked = (value: SweptValue) => typeof value === 'string' && value.includes('****');

/** What two people who mean the same have written alike. */
function meant({ source }: Asked, value: SweptValue): string {
  if (typeof value !== 'string') return String(value);
  const tight = foldTight(value).toLowerCase();
  if (!isPhoneSource(source)) return tight;
  return isMasked(tight) ? tight : maskPhone(tight.replace(/-/g, ''));
}

/** The fullest of several ways to write the same, whichever came first. */
const plainest = (values: readonly SweptValue[]): SweptValue | undefined =>
  [...values].sort((one, other) => {
    if (isMasked(one) !== isMasked(other)) return isMasked(one) ? 1 : -1;
    return String(one) < String(other) ? -1 : 1;
  })[0];

/** Two whole numbers under one mask are two numbers. */
function differs(asked: Asked, values: readonly SweptValue[]): boolean {
  if (new Set(values.map((value) => meant(asked, value))).size > 1) return true;
  if (!isPhoneSource(asked.source)) return false;
  return new Set(values.filter((value) => !isMasked(value)).map((value) => foldTight(String(value)).replace(/-/g, ''))).size > 1;
}

/** Answers from the last settling on; before it, whatever was said is settled. */
function standing<T extends SweptAnswer>(answers: readonly T[]): T[] {
  const from = answers.findLastIndex(({ settles }) => settles);
  return answers.slice(Math.max(from, 0)).filter(({ outcome }) => outcome !== 'withdrawn');
}

/** Text may stay empty; so may how many and where, behind a question that was answered with no. */
function lacks(questions: readonly Asked[], values: SweptValues): boolean {
  let excused = false;
  for (const { id, kind } of questions) {
    const value = values[id];
    if (value === undefined && kind !== 'text' && !(excused && kind !== 'yesNo')) return true;
    if (kind === 'yesNo' && value !== undefined) excused = value === false;
  }
  return false;
}

/** `answers` as they came in. */
export function standOf(questions: readonly Asked[], answers: readonly SweptAnswer[]): Stand {
  const live = standing(answers);
  const said = live.filter(({ outcome }) => outcome === 'answered');
  const gone = live.some(({ outcome }) => outcome === 'gone');
  if (said.length === 0) {
    const tried = live.some(({ outcome }) => outcome === 'notReached');
    return { standing: gone ? 'gone' : tried ? 'notReached' : 'open', values: {}, clashes: [] };
  }
  const [values, clashes]: [SweptValues, number[]] = [{}, []];
  for (const asked of questions) {
    const given = said.flatMap((one) => one.values[asked.id] ?? []);
    const value = plainest(given);
    if (differs(asked, given)) clashes.push(asked.id);
    else if (value !== undefined) values[asked.id] = value;
  }
  if (gone || clashes.length > 0) return { standing: 'conflict', values, clashes };
  return { standing: lacks(questions, values) ? 'partial' : 'done', values, clashes };
}

/** Whether an answer was given before, word for word: the same file read twice says nothing new. */
export const sameAnswer = (one: SweptAnswer, other: SweptAnswer): boolean =>
  one.outcome === other.outcome && JSON.stringify(sorted(one.values)) === JSON.stringify(sorted(other.values));

const sorted = (values: SweptValues) => Object.entries(values).sort(([one], [other]) => Number(one) - Number(other));
