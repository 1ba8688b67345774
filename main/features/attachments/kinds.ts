// What a file is, by how it begins and not by what it is called. Pure.
import path from 'node:path';
import {
  ATTACHMENT_BYTES,
  type AttachmentKind,
  type AttachmentSubject,
  PICTURES_ONLY,
} from '../../../shared/features/attachments';
import { Refusal } from '../../refusal';

const pictureNames = ['jpg', 'jpeg', 'png', 'webp'];
const pictures: ReadonlySet<string> = new Set(pictureNames);

/** How newer phones of Apple keep photos unless told otherwise; nothing here can read it. */
const appleNames = ['heic', 'heif'];
export const appleWords =
  '这是苹果手机的HEIC照片，这里看不了。请在手机“设置→相机→格式”里选“兼容性最佳”再拍，或者在手机上把它转成JPG。';

export const offeredPictures = { name: '照片', extensions: [...pictureNames, ...appleNames] };
/** What the dialog offers for a record: its words, and the endings of names. */
export const offeredFor = (subject: AttachmentSubject) =>
  PICTURES_ONLY.has(subject) ? offeredPictures : { name: '文件和照片', extensions: ['pdf', ...pictureNames, 'docx', 'xlsx'] };

const older: ReadonlySet<string> = new Set(['doc', 'xls', 'wps', 'et', 'rtf']);

const extensionOf = (file: string) => path.extname(file).slice(1).toLowerCase();

export const isAppleName = (file: string): boolean => appleNames.includes(extensionOf(file));

/** Whether a file is to be drawn anew rather than kept as it is. */
export const isPictureName = (file: string): boolean => pictures.has(extensionOf(file));

const begins = (bytes: Uint8Array, text: string) => Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;
const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'latin1');

/** The parts of an Office file are named in plain letters at its end, whatever they hold. */
function officeKind(bytes: Uint8Array): AttachmentKind | null {
  if (!begins(bytes, 'PK\u0003\u0004') || !holds(bytes, '[Content_Types].xml')) return null;
  if (holds(bytes, 'vbaProject.bin')) throw new Refusal('这个文件里有宏（会自己运行的程序）。请另存为不带宏的文件，或存为PDF。');
  if (holds(bytes, 'word/document')) return 'docx';
  return holds(bytes, 'xl/workbook') ? 'xlsx' : null;
}

/** What these bytes of a file that is no picture are. Refuses everything the desk does not keep. */
export function kindOf(file: string, bytes: Uint8Array): AttachmentKind {
  if (bytes.length === 0) throw new Refusal('这个文件是空的。请打开看一看，重新保存一份。');
  if (bytes.length > ATTACHMENT_BYTES) throw new Refusal('这个文件太大，超过20MB。请换小一点的，或者拆成几份。');
  const kind = begins(bytes, '%PDF-') ? 'pdf' : officeKind(bytes);
  if (kind) return kind;
  if (older.has(extensionOf(file))) throw new Refusal('这是旧格式的文件。请用WPS另存为docx、xlsx或PDF，再选一次。');
  throw new Refusal('这里只收PDF、照片、docx和xlsx文件。请另存为其中一种，再选一次。');
}

const endings: Record<AttachmentKind, string> = { pdf: '.pdf', jpeg: '.jpg', docx: '.docx', xlsx: '.xlsx' };
/** Signs a file system does not take, and what cannot be seen. */
const odd = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;

/** The name it is kept and written out under: its own, with the ending of what it is. */
export function nameOf(file: string, kind: AttachmentKind): string {
  const { name } = path.parse(path.basename(file));
  const shown = [...name.normalize('NFC').replace(odd, ' ').trim()].slice(0, 80).join('');
  return `${shown || '材料'}${endings[kind]}`;
}
