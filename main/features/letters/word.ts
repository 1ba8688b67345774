// A Word file with fields becomes one with a letter for each person, a page break between them.
import path from 'node:path';
import type { WordDraft } from '../../../shared/features/letters';
import { fieldNames } from '../../../shared/rules/merge-fields';
import { fillXml, wordFields } from '../../office/word-text';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { fileName, saveAs } from '../../saving';
import { SheetRefusal } from '../../sheets/workbook';
import { refuseDefinitions } from '../../sheets/xml';
import { Parts } from '../../sheets/zip';
import { zipOf } from '../../sheets/zip-write';
import { disclose } from '../disclosures/queries';
import { toldOf } from '../queries/queries';
import { checkFields, lettersFor } from './values';

const DOCUMENT = 'word/document.xml';
/** A template is a page or two; pictures within. */
const MOST_BYTES = 10 * 1024 * 1024;
const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const notWord = '这不是能用的Word文件。请用Word或WPS另存为“.docx”，再选一次。';

/** Marks that may stand once in a file: a copy has none. */
const once = (xml: string): string =>
  xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '').replace(/ w14:(?:paraId|textId)="[^"]*"/g, '');

/** The file's parts. Refuses what is none of Word, and what carries a program. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  try {
    const zip = await Parts.open(Buffer.from(bytes), {});
    if (!zip.has(DOCUMENT)) throw new Refusal(notWord);
    if (zip.names.some((name) => /vbaproject/i.test(name))) throw new Refusal('这个文件里带有宏，不能用。请另存为“.docx”。');
    const parts = new Map<string, Buffer>();
    for (const name of zip.names) if (!name.endsWith('/')) parts.set(name, await zip.bytes(name));
    return parts;
  } catch (error) {
    throw error instanceof SheetRefusal ? new Refusal(notWord) : error;
  }
}

const textIn = (parts: ReadonlyMap<string, Buffer>, wanted: RegExp): string =>
  [...parts].flatMap(([name, bytes]) => (wanted.test(name) ? [bytes.toString('utf8').replace(/<[^>]+>/g, '')] : [])).join('\n');

/** The document with one copy of its body for each. Its last section stays the last. */
export function mergedDocument(xml: string, each: readonly ReadonlyMap<string, string>[]): string {
  refuseDefinitions(xml.slice(0, 2000));
  const found = /^([\s\S]*?<w:body>)([\s\S]*?)(<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:body>[\s\S]*|<\/w:body>[\s\S]*)$/.exec(
    xml,
  );
  if (!found) throw new Refusal(notWord);
  const [, head = '', body = '', tail = ''] = found;
  const copy = once(body);
  return head + each.map((values) => fillXml(copy, values)).join(BREAK) + tail;
}

/** Asks for the template and where the letters go. Null when the person changed their mind. */
export async function mergeWord(powers: TaskPowers, draft: WordDraft) {
  const { db, today, platform } = powers;
  const filters = [{ name: 'Word 文件', extensions: ['docx'] }];
  const template = await platform.chooseOpen({ title: '选写好的Word文件，要填的地方写成 {{姓名}}', filters });
  if (template === null) return { outcome: 'cancelled' as const };
  const parts = await partsOf(await platform.readFile(template, MOST_BYTES));
  const xml = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  const fields = wordFields(xml);
  if (fields.length === 0) throw new Refusal('这个文件里没有要填的地方。把要填的写成 {{姓名}}、{{住址}} 这样，再选一次。');
  checkFields(fields, '');
  if (fieldNames(textIn(parts, /^word\/(?:header|footer)\d*\.xml$/)).length > 0)
    throw new Refusal('页眉、页脚里的内容每封信都一样，不能逐人填写。请把要填的放到正文里。');
  const { list, each } = await lettersFor(db, draft, today);
  const suggested = `${fileName(list.name) || '信函'}_${today}.docx`;
  const saved = await saveAs(powers, { title: '合并好的信函存到哪里', suggested }, async () => {
    parts.set(DOCUMENT, Buffer.from(mergedDocument(xml, each)));
    return zipOf(parts);
  });
  if (saved === null) return { outcome: 'cancelled' as const };
  const after = { fileName: saved.fileName, template: path.basename(template), ...toldOf(list, draft, fields) };
  await powers.write(async (writing) => {
    writing.note({ subject: 'residentList', subjectId: 0, before: null, after });
    await disclose(writing, draft.handing, { what: `${list.name}信函`, people: list.people.length, fileName: after.fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: list.people.length };
}
