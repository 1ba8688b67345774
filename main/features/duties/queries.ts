// What other features ask of the duties: acts of a month by chief, the set in use, the comments to be forgotten.
import { yuanWords } from '../../../shared/rules/subsidy';
import type { CommandPowers, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { settingOf } from './booking';

export { settingOf } from './booking';
export { doneWithin } from './counting';

/** What a month is paid, in fen, unless a chief has a rate of their own. */
export async function setRate({ db, note }: CommandPowers, rate: number): Promise<{ id: number }> {
  const was = await settingOf(db);
  if (was.rate === rate) throw new Refusal('没有改动。');
  await db.updateTable('dutySetting').set({ rate }).where('id', '=', 1).execute();
  note({ subject: 'dutySetting', subjectId: 1, before: { sum: yuanWords(was.rate) }, after: { sum: yuanWords(rate) } });
  return { id: 1 };
}

/** What was said of chiefs whose information is erased. The caller notes it. */
export async function forgetEvaluations(db: Writer, chiefIds: readonly number[]): Promise<void> {
  if (chiefIds.length === 0) return;
  await db.updateTable('evaluation').set({ comment: '' }).where('chiefId', 'in', chiefIds).execute();
}
