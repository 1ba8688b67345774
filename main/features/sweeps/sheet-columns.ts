// The columns of a sheet that goes out to a chief and comes back: what the desk writes it also reads.
import { type Question, type SweepAsks, sweepNameWords, sweepOutcomeWords } from '../../../shared/features/sweep-words';
import { headsIn, KEY, ROOM } from '../../returned/rows';
import type { Cell } from '../../sheets/workbook';

const STATE = '情况';
/** What may be written there, behind it. */
export function stateHeading(asks: SweepAsks): string {
  const { answered, notReached, gone } = sweepOutcomeWords(asks);
  return `${STATE}（${answered}、${notReached}、${gone}）`;
}
export const NOTE = '备注';

/** What may be written under a question, behind its label. */
function hintOf({ kind, unit, choices }: Question): string {
  if (kind === 'yesNo') return '（是、否）';
  if (kind === 'choice') return `（${choices.map(({ words }) => words).join('、')}）`;
  if (kind === 'date') return '（例如2026-03-05）';
  return unit ? `（${unit}）` : '';
}

export const headingOf = (question: Question): string => question.label + hintOf(question);

export type Columns = {
  header: number;
  key: number;
  state: number;
  note: number;
  name: number;
  room: number;
  of: Map<number, number>;
};

/** Where everything stands; null where this is no sheet of a sweep. */
export function columnsIn(rows: readonly (readonly Cell[])[], questions: readonly Question[], asks: SweepAsks): Columns | null {
  const heads = headsIn(rows);
  if (heads === null) return null;
  const { header, at } = heads;
  const of = new Map(
    questions.flatMap((question) => (at(question.label) < 0 ? [] : [[question.id, at(question.label)] as const])),
  );
  return { header, key: at(KEY), state: at(STATE), note: at(NOTE), name: at(sweepNameWords[asks]), room: at(ROOM), of };
}
