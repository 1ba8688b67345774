// What is held of whoever an errand was run for, in words, for the file that person may ask for.
import { errandStateWords } from '../../../shared/features/errands';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容. */
export async function entrustedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('errand')
    .select(['number', 'title', 'words', 'state', 'takenOn', 'result'])
    .where('personId', 'in', personIds)
    .orderBy('id')
    .execute();
  return rows.map(({ number, title, words, state, takenOn, result }) => [
    number,
    [`${dayWords(takenOn)}：${title}`, words, errandStateWords[state], result].filter(Boolean).join('\n'),
  ]);
}
