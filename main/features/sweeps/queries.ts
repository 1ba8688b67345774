// Sweeps as other features meet them.
import { sweepStandingWords } from '../../../shared/features/sweep-words';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';
import { questionsOf } from './questions';
import { lineColumns, linesIn, valuesIn, wordsUnder } from './rows';

export { sweepDuty } from './duty';
export { enterSweep } from './enter';
export { forgetReturns, forgetSwept, returnsNaming, sweptAs } from './forget';
export { handOverSwept } from './handing-over';
export { sweepIndicators } from './indicators';
export { sweepsNow } from './now';

/** What was found out about a person, under whatever record: 项目, 内容. */
export async function sweptRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const lines = await linesIn(db)
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(lineColumns)
    .select(['sweep.id as sweepId', 'sweep.title', 'sweep.asks', 'sweep.openedOn'])
    .where('sweepLine.personId', 'in', [...personIds])
    .orderBy('sweepLine.id')
    .execute();
  const rows: [string, string][] = [];
  for (const line of lines) {
    const values = valuesIn(line.value);
    const said = (await questionsOf(db, line.sweepId)).flatMap((question) => {
      const words = wordsUnder(question, values[question.id]);
      return words === '' ? [] : [`${question.label}：${words}`];
    });
    const where = `${dayWords(line.openedOn)}起，${placeWords(line)}，${sweepStandingWords(line.asks)[line.standing]}`;
    rows.push([`摸排：${line.title}`, [where, ...said].join('\n')]);
  }
  return rows;
}
