// What is held of whoever asked, in words, for the file that person may ask for.
import { orderStateWords } from '../../../shared/features/order-words';
import { instantWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容. */
export async function askedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('serviceOrder')
    .select(['number', 'words', 'state', 'receivedAt', 'result'])
    .where('personId', 'in', personIds)
    .orderBy('id')
    .execute();
  return rows.map(({ number, words, state, receivedAt, result }) => [
    number,
    [`${instantWords(receivedAt)}：${words}`, orderStateWords[state], result].filter(Boolean).join('\n'),
  ]);
}
