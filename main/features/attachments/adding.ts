// Taking files in. Each is looked at by itself: one that is refused does not keep the others out.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ATTACHMENT_BYTES, type AttachmentSubject, MOST_ATTACHMENTS, PICTURES_ONLY } from '../../../shared/features/attachments';
import { pictureOf, sheetPicture, wallPicture } from '../../picture-file';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { appleWords, isAppleName, isPictureName, kindOf, nameOf, offeredFor } from './kinds';

export type On = { subject: AttachmentSubject; subjectId: number; record: string; told(name: string): object };
export type Taken = { name: string; kind: ReturnType<typeof kindOf>; bytes: Uint8Array; sha256: string };

const told = (file: string, kind: Taken['kind'], bytes: Uint8Array): Taken => ({
  ...{ kind, bytes, name: nameOf(file, kind) },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A photo, drawn anew so large that what is written on a sheet can be read. */
export async function drawn({ platform }: TaskPowers, file: string, size = sheetPicture): Promise<Taken> {
  if (isAppleName(file)) throw new Refusal(appleWords);
  if (!isPictureName(file)) throw new Refusal('这里只收照片。请换一张JPG或PNG照片。');
  const bytes = await platform.readPicture(file, size.longest);
  if (pictureOf(bytes, size)?.kind !== 'image/jpeg') throw new Refusal('这张照片放不进来。请换一张JPG或PNG照片。');
  return told(file, 'jpeg', bytes);
}

async function take(powers: TaskPowers, file: string, { subject }: On): Promise<Taken> {
  if (isPictureName(file) || isAppleName(file) || PICTURES_ONLY.has(subject))
    return drawn(powers, file, subject === 'five' ? wallPicture : sheetPicture);
  const bytes = await powers.platform.readFile(file, ATTACHMENT_BYTES);
  return told(file, kindOf(file, bytes), bytes);
}

const standing = (db: Reader, { subject, subjectId }: On) =>
  db
    .selectFrom('attachment')
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
    .where('endedOn', 'is', null)
    .select(['name', 'sha256'])
    .execute();

/** Hangs it on. Refuses the same file twice. */
export async function keep({ db, now, session, note }: CommandPowers, on: On, taken: Taken): Promise<number> {
  const there = await standing(db, on);
  const same = there.find(({ sha256 }) => sha256 === taken.sha256);
  if (same) throw new Refusal(`和“${same.name}”是同一个文件，不用再放一次。`);
  if (there.length >= MOST_ATTACHMENTS) throw new Refusal(`最多放${MOST_ATTACHMENTS}份。请先去掉用不着的。`);
  const { name, kind, bytes, sha256 } = taken;
  const { subject, subjectId } = on;
  const row = { subject, subjectId, name, kind, size: bytes.length, sha256, at: now, staffId: session.staffId };
  const { id } = await db
    .insertInto('attachment')
    .values({ ...row, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('attachmentContent').values({ id, bytes }).execute();
  note({
    subject: 'attachment',
    subjectId: id,
    before: null,
    after: { record: on.record, ...on.told(name), bytes: bytes.length, sha256 },
  });
  return id;
}

/** Takes each in by itself: one that is refused does not keep the others out. */
export async function takeEach(
  { progress, signal }: TaskPowers,
  files: readonly string[],
  take: (file: string) => Promise<number>,
) {
  const ids: number[] = [];
  const refused: { name: string; words: string }[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    progress(index, files.length, `正在放${path.basename(file)}`);
    try {
      ids.push(await take(file));
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'refused') throw error;
      refused.push({ name: path.basename(file), words: error.failure.words });
    }
  }
  return { outcome: 'kept' as const, ids, refused };
}

/** Asks which files, and keeps those that can be kept. */
export async function addFiles(powers: TaskPowers, on: On) {
  const files = await powers.platform.chooseOpenMany({ title: `放到“${on.record}”`, filters: [offeredFor(on.subject)] });
  if (files.length === 0) return { outcome: 'cancelled' as const };
  return takeEach(powers, files, async (file) => {
    const taken = await take(powers, file, on);
    return powers.write((writing) => keep(writing, on, taken));
  });
}
