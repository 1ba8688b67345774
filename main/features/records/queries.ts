// Records as other features meet them: what is held of a person, taking a person out, filling the demo station.
import { evaluatorWords } from '../../../shared/features/activities';
import { orderRatingWords } from '../../../shared/features/order-words';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { commendationsOf, evaluationsOf } from './reading';

export { commend } from './commending';
export { evaluate } from './evaluating';

const back = (withdrawn: { on: string; reason: string } | null) =>
  withdrawn === null ? '' : `${dayWords(withdrawn.on)}撤回，${withdrawn.reason}`;

async function rowsOfVolunteer(db: Reader, id: number): Promise<[string, string][]> {
  const given = (await commendationsOf(db, id)).map(({ name, givenBy, givenOn, words, withdrawn }): [string, string] => [
    '志愿服务表彰',
    [`${dayWords(givenOn)} ${givenBy}：${name}`, words, back(withdrawn)].filter(Boolean).join('\n'),
  ]);
  const said = (await evaluationsOf(db, id)).map((one): [string, string] => {
    const of = [evaluatorWords[one.evaluator], one.activity?.name, one.rating && orderRatingWords[one.rating]];
    const facts = [`${dayWords(one.evaluatedOn)} ${of.filter(Boolean).join('，')}`, one.words, back(one.withdrawn)];
    return ['志愿服务评价', facts.filter(Boolean).join('\n')];
  });
  return [...given, ...said];
}

/** Every commendation and evaluation of these records of one person, also those taken back, in words: 项目, 内容. */
export async function recordRows(db: Reader, people: readonly number[]): Promise<[string, string][]> {
  const found = await db.selectFrom('volunteer').select('id').where('personId', 'in', people).execute();
  const rows: [string, string][] = [];
  for (const { id } of found) rows.push(...(await rowsOfVolunteer(db, id)));
  return rows;
}

/** Takes them out: they tell of nobody else. The erasure of the volunteer is written. */
export async function forgetRecords({ db }: Pick<CommandPowers, 'db'>, volunteerId: number): Promise<void> {
  await db.deleteFrom('commendation').where('volunteerId', '=', volunteerId).execute();
  await db.deleteFrom('volunteerEvaluation').where('volunteerId', '=', volunteerId).execute();
}
