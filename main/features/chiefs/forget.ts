// Posts of a chief whose personal information is erased: the post stays, without name and phone.
import { sql } from 'kysely';
import type { Reader, Writer } from '../../powers';

type Holder = { names: readonly string[]; phones: readonly string[] };
const listed = (values: readonly string[]) => sql<string>`(select "value" from json_each(${JSON.stringify(values)}))`;

/** Posts held under this name and phone: both, because two people may share either. */
export const postsHeldBy = (db: Reader, { names, phones }: Holder) =>
  db
    .selectFrom('post')
    .select(['id', 'endedOn'])
    .where('name', 'in', listed(names))
    .where('phone', 'in', listed(phones))
    .execute();

/** Of posts that have ended. The caller notes it. */
export async function forgetPosts(db: Writer, ids: readonly number[], pseudonym: string): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('post').set({ name: pseudonym, phone: null, endReason: '已删除' }).where('id', 'in', ids).execute();
}
