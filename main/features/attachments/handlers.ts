import { type AttachmentSubject, attachmentKindWords, type attachments } from '../../../shared/features/attachments';
import { dayWords } from '../../../shared/text';
import type { RecordWithFiles } from '../../attached';
import { permits } from '../../permission';
import type { HandlersFor, QueryPowers } from '../../powers';
import { Refusal, wantsPassword } from '../../refusal';
import { saveAs } from '../../saving';
import { addFiles } from './adding';
import { asideHandlers } from './aside';
import { attachmentsOf, bytesOf, findFile } from './rows';
import { subjects } from './subjects';

type Looking = Pick<QueryPowers, 'db' | 'session'>;
type Way = keyof Pick<RecordWithFiles, 'sees' | 'opens' | 'adds'>;

/** The record, for somebody who may do this to its files. What the log calls it. */
async function recordFor({ db, session }: Looking, way: Way, subject: string, id: number) {
  const record = subjects[subject as AttachmentSubject];
  const name = await record.named(db, session, id);
  if (!permits(session.role, record[way])) throw new Refusal('这里的材料由站长查看和办理，请找站长。');
  // What a file about people is called may name them: the log keeps what it weighs and its digest.
  const told = (file: string) => (record.personal ? {} : { name: file });
  return { name, personal: record.personal, told };
}

/** A file that may be looked into. */
async function fileFor(powers: Looking, way: Way, id: number) {
  const file = await findFile(powers.db, id);
  return { file, record: await recordFor(powers, way, file.subject, file.subjectId) };
}

export const attachmentHandlers: HandlersFor<typeof attachments> = {
  ...asideHandlers,

  'attachments.list': async (powers, { subject, subjectId }) => {
    await recordFor(powers, 'sees', subject, subjectId);
    const { opens, adds } = subjects[subject];
    const may = (operation: typeof opens) => permits(powers.session.role, operation);
    return { files: await attachmentsOf(powers.db, subject, subjectId), opens: may(opens), adds: may(adds) };
  },

  'attachments.add': async (powers, { subject, subjectId }) => {
    const { name: record, told } = await recordFor(powers, 'adds', subject, subjectId);
    return addFiles(powers, { subject, subjectId, record, told });
  },

  'attachments.picture': async (powers, { id }) => {
    const { file } = await fileFor(powers, 'opens', id);
    if (file.kind !== 'jpeg') throw new Refusal(`${attachmentKindWords[file.kind]}请先存出来，再用电脑上的软件打开。`);
    const bytes = await bytesOf(powers.db, id);
    return { picture: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` };
  },

  'attachments.save': async (powers, { id }) => {
    const { db, proved, write } = powers;
    const { file, record } = await fileFor(powers, 'opens', id);
    if (record.personal && !proved()) throw wantsPassword();
    const bytes = await bytesOf(db, id);
    const saved = await saveAs(powers, { title: '存到哪里', suggested: file.name }, async () => bytes);
    if (saved === null) return { outcome: 'cancelled' };
    const after = { record: record.name, ...record.told(file.name), bytes: file.size };
    await write(async ({ note }) => note({ subject: 'attachment', subjectId: id, before: null, after }));
    return { outcome: 'saved', path: saved.path };
  },

  'attachments.end': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { file, record } = await fileFor(powers, 'adds', id);
    if (file.endedOn !== null) throw new Refusal(`“${file.name}”已在${dayWords(file.endedOn)}去掉。`);
    await db.updateTable('attachment').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = { record: record.name, ...record.told(file.name), endedOn: today, endReason: reason };
    note({ subject: 'attachment', subjectId: id, before: null, after });
    return { id };
  },
};
