// Somebody erased whose number stands in a notice: the number and the name go out of its words. What hangs on a wall is found by numbers,
// as papers are: a name alone may be another's.
import { sql } from 'kysely';
import { type KnownAs, naming } from '../../database/known-as';
import { without } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';

const columns = ['title', 'content', 'words', 'fills', 'phone', 'issuer'] as const;

/** Notices and drafts in which one of these numbers stands. */
export async function noticesHolding(db: Reader, { idNumbers, phones }: KnownAs): Promise<number[]> {
  const numbers = [...idNumbers, ...phones];
  if (numbers.length === 0) return [];
  const all = sql`"title" || ' ' || "words" || ' ' || "fills" || ' ' || "phone" || ' ' || "issuer" || ' ' || "content"`;
  const rows = await db.selectFrom('notice').select('id').where(naming(all, numbers)).execute();
  return rows.map(({ id }) => id);
}

/** Takes names and numbers out of these notices. The erasure of each is written already; the caller notes it. */
export async function forgetNotices(db: Writer, ids: readonly number[], known: KnownAs, pseudonym: string): Promise<void> {
  if (ids.length === 0) return;
  const texts = [...known.idNumbers, ...known.phones, ...known.names];
  const emptied = Object.fromEntries(columns.map((column) => [column, without(column, texts, pseudonym)]));
  await db.updateTable('notice').set(emptied).where('id', 'in', ids).execute();
}
