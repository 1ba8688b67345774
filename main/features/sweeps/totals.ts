// What a sweep found: how its lines stand, and under each question what was said, with how it was counted.
import type { FieldValue } from '../../../shared/features/fields';
import type { SweepTotals } from '../../../shared/features/sweep-shapes';
import { type Question, type SweepAsks, sweepUnit } from '../../../shared/features/sweep-words';
import { numberWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { count, noCounts, sweepOf } from './listing';
import { questionsOf } from './questions';
import { linesIn, valuesIn } from './rows';

type Figure = SweepTotals['questions'][number]['figures'][number];

/** As many places as a value may have (four): what adding up in binary leaves behind the fourth is not ours. */
const exact = (value: number) => Number(value.toFixed(4));

function figuresOf(question: Question, values: readonly FieldValue[], asks: SweepAsks): Figure[] {
  const unit = sweepUnit[asks];
  if (question.kind === 'number') {
    const sum = exact(values.reduce<number>((total, value) => total + Number(value), 0));
    return [{ words: `合计${question.unit ? `（${question.unit}）` : ''}`, value: sum }];
  }
  const times = (wanted: FieldValue) => values.filter((value) => value === wanted).length;
  if (question.kind === 'yesNo')
    return [
      { words: `是（${unit}）`, value: times(true) },
      { words: `否（${unit}）`, value: times(false) },
    ];
  if (question.kind === 'choice')
    return question.choices.map(({ id, words }) => ({ words: `${words}（${unit}）`, value: times(id) }));
  return [{ words: `填了（${unit}）`, value: values.length }];
}

const HOW: Record<Question['kind'], string> = {
  number: '各行最后定下的数相加',
  yesNo: '按最后定下的是、否各数一遍',
  choice: '按最后定下的选项各数一遍',
  date: '填了日子的数一遍',
  text: '填了字的数一遍',
};

function definitionOf(question: Question, answered: number, asks: SweepAsks, all: number): string {
  const unit = sweepUnit[asks];
  const missing = all - answered;
  const without = missing === 0 ? `${numberWords(all)}${unit}都计在内` : `${numberWords(missing)}${unit}没有填或没有定，不计`;
  return `${HOW[question.kind]}；${without}。`;
}

/** Counted from the lines as they stand. */
export async function totalsNow(db: Reader, id: number): Promise<SweepTotals> {
  const { asks } = await sweepOf(db, id);
  const questions = await questionsOf(db, id);
  const lines = await linesIn(db)
    .select(['sweepLine.standing', 'sweepLine.value', 'building.name as building'])
    .where('sweepLine.sweepId', '=', id)
    .orderBy('sweepLine.id')
    .execute();
  const counts = noCounts();
  const said = new Map<number, FieldValue[]>(questions.map((question) => [question.id, []]));
  const buildings = new Map<string, SweepTotals['buildings'][number]>();
  for (const { standing, value, building } of lines) {
    const own = buildings.get(building) ?? {
      building,
      counts: noCounts(),
      sums: questions.map(({ kind }) => (kind === 'number' ? 0 : null)),
    };
    buildings.set(building, own);
    count(counts, standing);
    count(own.counts, standing);
    const values = valuesIn(value);
    for (const [at, question] of questions.entries()) {
      const one = values[question.id];
      if (one === undefined) continue;
      said.get(question.id)?.push(one);
      if (question.kind === 'number') own.sums[at] = exact((own.sums[at] ?? 0) + Number(one));
    }
  }
  return {
    counts,
    questions: questions.map((question) => {
      const values = said.get(question.id) ?? [];
      const definition = definitionOf(question, values.length, asks, counts.all);
      return {
        id: question.id,
        label: question.label,
        answered: values.length,
        figures: figuresOf(question, values, asks),
        definition,
      };
    }),
    buildings: [...buildings.values()],
  };
}

/** Frozen at the end; counted while it is open, and of one that was called off. */
export async function totalsOf(db: Reader, id: number): Promise<SweepTotals> {
  const { result } = await sweepOf(db, id);
  return result === null ? totalsNow(db, id) : (JSON.parse(result) as SweepTotals);
}
