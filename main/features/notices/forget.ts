// Somebody erased whose number stands in a notice: the number and the name go out of its words. What hangs on a wall is found by numbers,
// as papers are: a name alone may be another's.
import { sql } from 'kysely';
import { without } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';

type Known = { names: readonly string[]; idNumbers: readonly string[]; phones: readonly string[] };

const columns = ['title', 'content', 'words', 'fills', 'phone', 'issuer'] as const;

/** Notices and drafts in which one of these numbers stands. */
export async function noticesHolding(db: Reader, { idNumbers, phones }: Known): Promise<number[]> {
  const numbers = [...idNumbers, ...phones];
  if (numbers.length === 0) return [];
  const wanted = sql`json_each(${JSON.stringify(numbers)}) as wanted`;
  const all = sql`"title" || ' ' || "words" || ' ' || "fills" || ' ' || "phone" || ' ' || "issuer" || ' ' || "content"`;
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where(sql<boolean>`exists (select 1 from ${wanted} where instr(${all}, wanted.value) > 0)`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes names and numbers out of these notices. The erasure of each is written already; the caller notes it. */
export async function forgetNotices(db: Writer, ids: readonly number[], known: Known, pseudonym: string): Promise<void> {
  if (ids.length === 0) return;
  const texts = [...known.idNumbers, ...known.phones, ...known.names];
  const emptied = Object.fromEntries(columns.map((column) => [column, without(column, texts, pseudonym)]));
  await db.updateTable('notice').set(emptied).where('id', 'in', ids).execute();
}
