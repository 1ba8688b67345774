// 材料: files that hang on a record: the slides of a meeting, a signed sheet that came back, the photo of a crack. A picture is drawn
// anew; a PDF, a .docx or an .xlsx is kept as it came and never opened here, only written out again. Nothing is removed: a file
// ends, with a reason. Who may see a record may see what hangs on it.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id } from '../text';

/** What files hang on. A feature that takes files is one word here and one line in main/features/attachments/subjects.ts. */
export const AttachmentSubject = z.enum([
  'meeting',
  'dispute',
  'consultationRoom',
  'serviceOrder',
  'posting',
  'errand',
  'visit',
  'five',
]);
export type AttachmentSubject = z.infer<typeof AttachmentSubject>;
/** Where only pictures belong: the photo of a sheet where it hangs, of a gift being handed over, of the sign over the door. */
export const PICTURES_ONLY: ReadonlySet<AttachmentSubject> = new Set(['posting', 'visit', 'five']);

export const AttachmentKind = z.enum(['pdf', 'jpeg', 'docx', 'xlsx']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;
export const attachmentKindWords: Record<AttachmentKind, string> = {
  pdf: 'PDF',
  jpeg: '照片',
  docx: 'Word文件',
  xlsx: 'Excel表格',
};

/** Bytes of one file. */
export const ATTACHMENT_BYTES = 20_000_000;
/** Files that hang on one record at a time. */
export const MOST_ATTACHMENTS = 30;
/** Photos that lie aside for one form. */
export const MOST_ASIDE = 10;
export const AsideIds = z.array(Id).max(MOST_ASIDE, { error: `最多放${MOST_ASIDE}张照片。` });

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  kind: AttachmentKind,
  /** Bytes. */
  size: z.int(),
  at: z.string(),
  by: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Bytes as the desk says them: `340 KB`, `1.2 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const of = { subject: AttachmentSubject, subjectId: Id };
const cancelled = z.object({ outcome: z.literal('cancelled') });
const kept = z.object({
  outcome: z.literal('kept'),
  ids: z.array(Id),
  refused: z.array(z.object({ name: z.string(), words: z.string() })),
});

export const attachments = {
  /** The oldest first; those that ended last. `opens`: whether they may be looked into; `adds`: whether more may be added, and these end. */
  'attachments.list': query({
    input: z.object(of),
    output: z.object({ files: z.array(Attachment), opens: z.boolean(), adds: z.boolean() }),
  }),
  /** Asks which files; each is taken or refused by itself. */
  'attachments.add': task({
    input: z.object(of),
    output: z.discriminatedUnion('outcome', [cancelled, kept]),
  }),
  /** A photo, as a `data:` address. */
  'attachments.picture': query({ input: z.object({ id: Id }), output: z.object({ picture: z.string() }) }),
  /** Writes it out where the person chooses. */
  'attachments.save': task({
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
  'attachments.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: z.object({ id: Id }) }),
  /** Asks for photos of a record that is still being written. `held`: those its form shows already; others of that form go. */
  'attachments.chooseAside': task({
    input: z.object({ form: filled(40), held: AsideIds }),
    output: z.discriminatedUnion('outcome', [cancelled, kept]),
  }),
  /** Those of these that are still there and the asker's own; `picture` is small, a `data:` address. */
  'attachments.aside': query({
    input: z.object({ ids: AsideIds }),
    output: z.array(z.object({ id: Id, name: z.string(), picture: z.string() })),
  }),
  'attachments.dropAside': command({ input: z.object({ ids: AsideIds }), output: z.object({ ids: z.array(Id) }) }),
};
