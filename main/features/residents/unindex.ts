import type { Writer } from '../../powers';

/** Takes a person out of the index; the person stays. */
export async function unindexPerson(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('personText').where('rowid', '=', id).execute();
  await db.deleteFrom('personDigits').where('rowid', '=', id).execute();
}
