// What is held of whoever wished, in words, for the file that person may ask for.
import { wishStateWords } from '../../../shared/features/wishes';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容. */
export async function wishedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('wish')
    .select(['number', 'words', 'state', 'wishedOn', 'result'])
    .where('personId', 'in', personIds)
    .orderBy('id')
    .execute();
  return rows.map(({ number, words, state, wishedOn, result }) => [
    number,
    [`${dayWords(wishedOn)}：${words}`, wishStateWords[state], result].filter(Boolean).join('\n'),
  ]);
}
