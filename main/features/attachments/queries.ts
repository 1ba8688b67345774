// Files as other features meet them: what hangs on a record of theirs, and emptying it once somebody is erased.
import type { AttachmentSubject } from '../../../shared/features/attachments';
import type { Reader, Writer } from '../../powers';

export { hangAside } from './aside';

/** Ids of every file that hangs on these records, also of those that ended. */
export async function attachmentIds(db: Reader, subject: AttachmentSubject, subjectIds: readonly number[]): Promise<number[]> {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .select('id')
    .where('subject', '=', subject)
    .where('subjectId', 'in', subjectIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** Empties files and their names. The database refuses where no erasure of subject `attachment` is written. The caller notes it. */
export async function forgetAttachments(db: Writer, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('attachmentContent').set({ bytes: new Uint8Array() }).where('id', 'in', ids).execute();
  await db.updateTable('attachment').set({ name: '' }).where('id', 'in', ids).execute();
  const ended = db.updateTable('attachment').set({ endReason: '' }).where('endedOn', 'is not', null);
  await ended.where('id', 'in', ids).execute();
}
