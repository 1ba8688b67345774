// Any file a station may bring, told by its first bytes and never by its name.
import { readFile, stat } from 'node:fs/promises';
import { limits, refusals, SheetRefusal, type Workbook } from './workbook';
import { readXlsx } from './xlsx';
import type { ReadOptions } from './zip';

const begins = (bytes: Buffer, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);

/** First bytes of files that are no tables: pictures, PDF, archives, programs. */
const STRANGERS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
] as const;

/** Markup at the beginning of a text file, in whatever 8-bit encoding. */
const isPage = (bytes: Buffer) =>
  /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype html|html|table|meta|head|body|style|div)/i.test(bytes.toString('latin1', 0, 512)) ||
  /^\ufeff?\s*<(?:html|table|!doctype html)/i.test(bytes.toString('utf16le', 0, 512));

/** Readers most imports never need are loaded when they are. */
const oldReaders = () => import('./old-workbook');
const readText = async (bytes: Buffer, options: ReadOptions) => (await import('./separated')).readSeparated(bytes, options);

/** Reads a workbook from its bytes. Throws SheetRefusal in words, or the abort reason. */
export async function readWorkbookBytes(bytes: Buffer, options: ReadOptions = {}): Promise<Workbook> {
  if (bytes.length > limits.file) throw new SheetRefusal(refusals.tooBig);
  if (bytes.length === 0) throw new SheetRefusal(refusals.empty);
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return readXlsx(bytes, options);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return (await oldReaders()).readOle(bytes);
  if (STRANGERS.some((signs) => begins(bytes, ...signs))) throw new SheetRefusal(refusals.notSheet);
  return isPage(bytes) ? (await oldReaders()).readPage(bytes) : readText(bytes, options);
}

const fileWords = (error: unknown): SheetRefusal => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new SheetRefusal(refusals.missing);
  if (code === 'EISDIR') return new SheetRefusal(refusals.notSheet);
  return new SheetRefusal(refusals.locked);
};

/** Reads the workbook at `path`. Meant for a process of its own: use `readInChild` or `Platform.readSheet` elsewhere. */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  const size = await stat(path).then(
    (stats) => stats.size,
    (error) => Promise.reject(fileWords(error)),
  );
  if (size > limits.file) throw new SheetRefusal(refusals.tooBig);
  const bytes = await readFile(path).catch((error) => Promise.reject(fileWords(error)));
  return readWorkbookBytes(bytes, options);
}
