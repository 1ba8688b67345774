// The columns of a sheet that goes out to a chief and comes back: what the desk writes it also reads.
import { type Question, type SweepAsks, sweepOutcomeWords } from '../../../shared/features/sweep-words';
import { foldTight } from '../../../shared/rules/fold';

export const KEY = '编码（请不要改）';
export const STATE = `情况（${sweepOutcomeWords.answered}、${sweepOutcomeWords.notReached}、${sweepOutcomeWords.gone}）`;
export const NOTE = '备注';
export const nameHeading: Record<SweepAsks, string> = { households: '户主', people: '姓名' };
export const ROOM = '房号';

/** What may be written under a question, behind its label. */
function hintOf({ kind, unit, choices }: Question): string {
  if (kind === 'yesNo') return '（是、否）';
  if (kind === 'choice') return `（${choices.map(({ words }) => words).join('、')}）`;
  if (kind === 'date') return '（例如2026-03-05）';
  return unit ? `（${unit}）` : '';
}

export const headingOf = (question: Question): string => question.label + hintOf(question);

/** A heading without what stands in brackets behind it. */
const bare = (heading: string) => foldTight(heading).replace(/\(.*$/s, '');

export type Columns = {
  header: number;
  key: number;
  state: number;
  note: number;
  name: number;
  room: number;
  of: Map<number, number>;
};

const MOST_ABOVE = 20;

/** Where everything stands; null where this is no sheet of a sweep. */
export function columnsIn(
  rows: readonly (readonly (string | number | null)[])[],
  questions: readonly Question[],
  asks: SweepAsks,
): Columns | null {
  for (const [header, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const heads = cells.map((cell) => bare(String(cell ?? '')));
    const at = (label: string) => heads.indexOf(bare(label));
    if (at(KEY) < 0) continue;
    const of = new Map(
      questions.flatMap((question) => (at(question.label) < 0 ? [] : [[question.id, at(question.label)] as const])),
    );
    return { header, key: at(KEY), state: at(STATE), note: at(NOTE), name: at(nameHeading[asks]), room: at(ROOM), of };
  }
  return null;
}
