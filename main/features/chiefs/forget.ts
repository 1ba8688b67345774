// Posts of a chief whose personal information is erased: the post stays, without name and phone.
import { sql } from 'kysely';
import { among } from '../../database/among';
import type { Reader, Writer } from '../../powers';

type Holder = { names: readonly string[]; phones: readonly string[] };
/** Posts held under this name and phone: both, because two people may share either. */
export const postsHeldBy = (db: Reader, { names, phones }: Holder) =>
  db.selectFrom('post').select(['id', 'endedOn']).where('name', 'in', among(names)).where('phone', 'in', among(phones)).execute();

/** Those a person served as: linked to the record, or by all of their posts. */
export async function chiefsServedAs(db: Reader, personId: number, postIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('chief')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('personId', '=', personId),
        eb('id', 'in', eb.selectFrom('post').select(sql<number>`"post"."chiefId"`.as('chiefId')).where('post.id', 'in', postIds)),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('post as other')
            .select('other.id')
            .whereRef('other.chiefId', '=', 'chief.id')
            .where('other.id', 'not in', postIds),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What stands on papers about these chiefs, and on nobody else's. */
export const chiefMark = (chiefId: number): string => `chief-${chiefId}.`;

/** Name and why they were chosen go; terms and posts stay, so that what was paid adds up. The caller notes it. */
export async function forgetChiefs(db: Writer, ids: readonly number[], pseudonym: string): Promise<void> {
  if (ids.length === 0) return;
  const nothing = { personId: null, staffId: null, origin: null, recommender: '', words: '', consentedOn: null };
  await db
    .updateTable('chief')
    .set({ ...nothing, name: pseudonym })
    .where('id', 'in', ids)
    .execute();
}

/** Of posts that have ended. The caller notes it. */
export async function forgetPosts(db: Writer, ids: readonly number[], pseudonym: string): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('post').set({ name: pseudonym, phone: null, endReason: '已删除' }).where('id', 'in', ids).execute();
}
