// Taking a form in: the file as it came, and what it looks like. One of the shape of another takes that one's marks over.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FormLayout } from '../../../shared/features/form-layout';
import type { FormMark } from '../../../shared/features/form-marking';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { SheetRefusal } from '../../sheets/workbook';
import { marksOf } from './finding';
import { cellAt } from './placing';

/** Bytes of a form. */
const MOST_BYTES = 10_000_000;

const sum = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex');

/** How a form is laid out: its cells and what they say, but for numbers, which are those of another month. */
function shapeOf({ kind, sheets, marks }: FormLayout): string {
  const cells = sheets.map((sheet) =>
    sheet.cells.map(({ place, rows, columns, text }) => [place, rows, columns, text.replace(/[\d.%]+/g, '')]),
  );
  return sum(JSON.stringify([kind, cells, marks]));
}

/** What the reading process says of an untrusted form. A file it does not take is refused in words. */
export async function asked<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) throw new Refusal('已停下，什么都没有保存。');
    throw error instanceof SheetRefusal ? new Refusal(error.words) : error;
  }
}

async function alike(db: Reader, shape: string): Promise<{ id: number; name: string } | null> {
  const found = await db
    .selectFrom('upperForm')
    .select(['id', 'name'])
    .where('shape', '=', shape)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return found ?? null;
}

const nameOf = (file: string) =>
  [
    ...path
      .parse(path.basename(file))
      .name.normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim(),
  ]
    .slice(0, 60)
    .join('') || '表格';

async function copyMarks({ db, now, session }: CommandPowers, formId: number, marks: readonly FormMark[]): Promise<void> {
  const common = { formId, staffId: session.staffId, at: now };
  for (const { place, marking } of marks)
    await db
      .insertInto('formMark')
      .values({ ...common, place, marking: JSON.stringify(marking) })
      .execute();
}

type File = { name: string; bytes: Uint8Array; layout: FormLayout };

/** Keeps a form that was looked at. */
export async function keepForm(powers: CommandPowers, { name, bytes, layout }: File) {
  const { db, now, session, note } = powers;
  const [sha256, shape] = [sum(bytes), shapeOf(layout)];
  const model = await alike(db, shape);
  const marks = model ? (await marksOf(db, model.id)).filter(({ place }) => place.startsWith('{{') || cellAt(place, layout)) : [];
  const file = {
    name: nameOf(name),
    kind: layout.kind,
    sentBy: '',
    fileName: path.basename(name),
    size: bytes.length,
    sha256,
    shape,
  };
  const { id } = await db
    .insertInto('upperForm')
    .values({ ...file, staffId: session.staffId, at: now, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('upperFormFile')
    .values({ id, layout: JSON.stringify(layout), bytes })
    .execute();
  await copyMarks(powers, id, marks);
  const from = marks.length > 0 ? (model?.name ?? null) : null;
  note({
    subject: 'upperForm',
    subjectId: id,
    before: null,
    after: { name: file.name, fileName: file.fileName, sha256, marks: marks.length },
  });
  return { outcome: 'loaded' as const, id, marks: marks.length, from };
}

/** Asks for the file. */
export async function loadForm(powers: TaskPowers) {
  const { db, platform, signal, write } = powers;
  const filters = [{ name: '要填的表（xlsx、docx）', extensions: ['xlsx', 'docx'] }];
  const name = await platform.chooseOpen({ title: '选上级发来的空表', filters });
  if (name === null) return { outcome: 'cancelled' as const };
  const bytes = await platform.readFile(name, MOST_BYTES);
  const known = await db
    .selectFrom('upperForm')
    .select('id')
    .where('sha256', '=', sum(bytes))
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (known) return { outcome: 'known' as const, id: known.id };
  const layout = await asked(signal, platform.readForm(bytes, signal));
  return write((powers) => keepForm(powers, { name, bytes, layout }));
}
