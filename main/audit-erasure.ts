import { sql } from 'kysely';
import { numbersAbout } from './audit';
import { among } from './database/among';
import { naming } from './database/known-as';
import type { Writer } from './powers';

/** Details of an entry, as they are looked through before they are emptied. */
export type EntryDetails = { id: number; subject: string; subjectId: number; before: string | null; after: string | null };

/** In JSON no text runs over the end of one of the two into the other. */
const holds = (texts: readonly string[]) => naming(sql`concat_ws(' ', "before", "after")`, texts);

/** Every entry whose details hold one of the texts, as they stand in JSON. */
export const entriesHolding = (db: Pick<Writer, 'selectFrom'>, texts: readonly string[]): Promise<EntryDetails[]> =>
  db
    .selectFrom('auditEntry')
    .select(['id', 'subject', 'subjectId', 'before', 'after'])
    .where('salt', 'is not', null)
    .where(holds(texts))
    .execute();

/** Every entry about one subject. */
export const entriesAbout = (db: Pick<Writer, 'selectFrom'>, subject: string, subjectId: number): Promise<EntryDetails[]> =>
  db
    .selectFrom('auditEntry')
    .select(['id', 'subject', 'subjectId', 'before', 'after'])
    .where('salt', 'is not', null)
    .where('id', 'in', numbersAbout(db, subject, [subjectId]))
    .execute();

/** Empties the details of entries; the chain holds their digest. The database refuses where no erasure of the subject is written. */
export async function emptyDetails(db: Writer, ids: readonly number[]): Promise<void> {
  await db.updateTable('auditEntry').set({ before: null, after: null, salt: null }).where('id', 'in', among(ids)).execute();
}
