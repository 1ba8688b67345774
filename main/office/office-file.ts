// A Word or Excel file somebody else made, as its parts: opened under caps, in the process that opens untrusted files.
import { limits, SheetRefusal } from '../sheets/workbook';
import { refuseDefinitions } from '../sheets/xml';
import { Parts } from '../sheets/zip';

export type OfficeParts = {
  kind: 'xlsx' | 'docx';
  zip: Parts;
  /** Every part by its own name, in the order of the file. */
  parts: Map<string, Buffer>;
};

/** Bytes of a form: a few sheets with a picture or two. */
const FORM_BYTES = 10 * 1024 * 1024;
const FORM_UNPACKED = 64 * 1024 * 1024;
const FORM_PARTS = 2000;

export const officeRefusals = {
  notOffice: '这不是能用的表格文件。请用WPS或Office另存为 .xlsx 或 .docx，再装一次。',
  older: '这是旧格式的文件，或者设了打开密码。请用WPS或Office去掉密码，另存为 .xlsx 或 .docx，再装一次。',
  tooBig: '这个文件超过10MB，不像一张要填的表。请删去多余的图片，再装一次。',
  program: '这个文件里带有宏（会自己运行的程序），不能用。请另存为不带宏的 .xlsx 或 .docx。',
  odd: '这个文件的写法少见，填进去可能走样，没有装。请用WPS或Office打开后另存一份，再装一次。',
  noCells: '这个文件里没有可以填的格子。请看看是不是选对了文件。',
  noInsert: '这张表里有批注、数组公式或者套用的“超级表”，不能替它加行。请在空表里加够行，重新装入。',
  changed: '填好以后再读一遍，和要填的对不上，没有保存。请用WPS或Office把空表另存一份，重新装入。',
} as const;

const begins = (bytes: Buffer, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);

/** Bytes of a part, by its name whatever its case. */
export function partOf(office: OfficeParts, name: string): { name: string; text: string } {
  for (const [own, bytes] of office.parts)
    if (own.toLowerCase() === name.toLowerCase()) return { name: own, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
  throw new SheetRefusal(officeRefusals.notOffice);
}

/** The text of an XML part. Refuses one with definitions of its own. */
export function xmlOf(office: OfficeParts, name: string): string {
  const { text } = partOf(office, name);
  refuseDefinitions(text.slice(0, 65_536));
  return text;
}

/** Opens it. Throws SheetRefusal in words where it is none, carries a program, or is more than a form can be. */
export async function openOffice(bytes: Buffer): Promise<OfficeParts> {
  if (bytes.length > FORM_BYTES) throw new SheetRefusal(officeRefusals.tooBig);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SheetRefusal(officeRefusals.older);
  if (!begins(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new SheetRefusal(officeRefusals.notOffice);
  const zip = await Parts.open(bytes, {});
  const { names } = zip;
  if (names.length > FORM_PARTS) throw new SheetRefusal(officeRefusals.tooBig);
  if (names.some((name) => /vbaproject|activex|macrosheets/i.test(name))) throw new SheetRefusal(officeRefusals.program);
  const kind = zip.has('word/document.xml') ? 'docx' : names.some((name) => /^xl\//i.test(name)) ? 'xlsx' : null;
  if (kind === null) throw new SheetRefusal(officeRefusals.notOffice);
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  for (const name of names) {
    if (name.endsWith('/')) continue;
    unpacked += zip.size(name);
    if (unpacked > FORM_UNPACKED || zip.size(name) > limits.page) throw new SheetRefusal(officeRefusals.tooBig);
    parts.set(name, await zip.bytes(name));
  }
  return { kind, zip, parts };
}
