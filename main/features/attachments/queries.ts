// Files as other features meet them: what hangs on a record of theirs, and emptying it once somebody is erased.
import type { AttachmentSubject } from '../../../shared/features/attachments';
import type { CommandPowers, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';

export { drawn as drawnPhoto, keep as keepFile, type Taken } from './adding';

/** Ends these files, which hang on records of this kind. Refuses one that ended. The caller notes it. */
export async function endFiles({ db, today }: CommandPowers, subject: AttachmentSubject, ids: readonly number[], reason: string) {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ endedOn: today, endReason: reason })
    .where('id', 'in', ids)
    .where('subject', '=', subject)
    .where('endedOn', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== new Set(ids).size) throw new Refusal('这些照片已经有人去掉了，不用再撤回。');
}

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

/** Photos that hang on a record now, the latest first, as `data:` addresses. */
export async function photosOf(db: Reader, subject: AttachmentSubject, subjectId: number, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('attachmentContent', 'attachmentContent.id', 'attachment.id')
    .select('attachmentContent.bytes')
    .where('attachment.subject', '=', subject)
    .where('attachment.subjectId', '=', subjectId)
    .where('attachment.kind', '=', 'jpeg')
    .where('attachment.endedOn', 'is', null)
    .orderBy('attachment.id', 'desc')
    .limit(most)
    .execute();
  return rows
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ bytes }) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`);
}

/** Empties files and their names. The database refuses where no erasure of subject `attachment` is written. The caller notes it. */
export async function forgetAttachments(db: Writer, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('attachmentContent').set({ bytes: new Uint8Array() }).where('id', 'in', ids).execute();
  await db.updateTable('attachment').set({ name: '' }).where('id', 'in', ids).execute();
  const ended = db.updateTable('attachment').set({ endReason: '' }).where('endedOn', 'is not', null);
  await ended.where('id', 'in', ids).execute();
}
