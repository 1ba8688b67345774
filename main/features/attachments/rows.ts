// The rows of files, without what is in them.
import type { Attachment, AttachmentSubject } from '../../../shared/features/attachments';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

const rows = (db: Reader) =>
  db
    .selectFrom('attachment')
    .innerJoin('staff', 'staff.id', 'attachment.staffId')
    .select(['attachment.id', 'attachment.name', 'attachment.kind', 'attachment.size', 'attachment.at', 'staff.name as by'])
    .select(['attachment.endedOn', 'attachment.endReason', 'attachment.subject', 'attachment.subjectId', 'attachment.sha256']);

/** One file, with the record it hangs on. */
export type FileRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const ERASED = '已按要求删除的材料';

const shown = ({ subject: _, subjectId: __, sha256: ___, name, ...row }: FileRow): Attachment => ({
  ...row,
  name: name || ERASED,
});

/** Files of one record, the oldest first; those that ended come last. */
export async function attachmentsOf(db: Reader, subject: AttachmentSubject, subjectId: number): Promise<Attachment[]> {
  const found = await rows(db)
    .where('attachment.subject', '=', subject)
    .where('attachment.subjectId', '=', subjectId)
    .orderBy((eb) => eb('attachment.endedOn', 'is not', null))
    .orderBy('attachment.id')
    .execute();
  return found.map(shown);
}

/** One file that is there, ended or not. */
export async function findFile(db: Reader, id: number): Promise<FileRow> {
  const row = await rows(db).where('attachment.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这份材料，请重新打开。');
  return row;
}

/** What is in it. Refuses one that was erased. */
export async function bytesOf(db: Reader, id: number): Promise<Uint8Array> {
  const { bytes } = await db.selectFrom('attachmentContent').select('bytes').where('id', '=', id).executeTakeFirstOrThrow();
  if (bytes.length === 0) throw new Refusal('这份材料上的人已按要求删除个人信息，内容不再保留。');
  return bytes;
}
