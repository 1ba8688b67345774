// Files that are broken, lie about themselves or mean harm: refused in words, or read and harmless.
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '../../../main/sheets/read';
import { limits, refusals, SheetRefusal, type Workbook } from '../../../main/sheets/workbook';
import { book, bookEntries, bookOf, inlineCell, sheetOf, sheetXml, stringsXml } from '../../fixtures/sheets-xlsx';
import { type ZipEntry, zip } from '../../fixtures/sheets-zip';
import { refused } from './refused';

const MB = 1024 * 1024;

const small = sheetOf([['姓名'], ['张三']]);
const withEntry = (change: (entry: ZipEntry) => ZipEntry) =>
  zip(bookEntries({ sheets: [{ name: '台账', xml: small }] }).map(change));
const sheetEntry = (claims: NonNullable<ZipEntry['claims']>) =>
  withEntry((entry) => (entry.name.includes('sheet1') ? { ...entry, claims } : entry));

describe('every refusal is a sentence that says what to do', () => {
  test('all words end in a full stop and speak to a person', () => {
    for (const words of [...Object.values(refusals).filter((each) => typeof each === 'string'), refusals.longCell(7)]) {
      expect(words).toMatch(/^[^A-Z{}]*.*。$/);
      expect(words).not.toMatch(/error|undefined|系统异常|操作失败/i);
    }
  });
});

describe('files that are no workbooks', () => {
  test('an empty file', async () => {
    expect(await refused(Buffer.alloc(0))).toBe(refusals.empty);
    expect(await refused(Buffer.from('\ufeff'))).toBe(refusals.empty);
    expect(await refused(Buffer.from('\r\n\r\n'))).toBe(refusals.empty);
  });

  test('a picture, a PDF, a program, noise, whatever they are called', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256));
    for (const bytes of [png, Buffer.from('%PDF-1.7\n'), Buffer.from('MZ\u0090\0'), noise, Buffer.alloc(100)])
      expect(await refused(bytes)).toBe(refusals.notSheet);
  });

  test('a zip that is no workbook, a document, an empty zip', async () => {
    expect(await refused(zip([{ name: 'readme.txt', data: 'hello' }]))).toBe(refusals.otherOffice);
    expect(await refused(zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]))).toBe(
      refusals.otherOffice,
    );
    expect(await refused(zip([]))).toBe(refusals.otherOffice);
  });

  test('a workbook without sheets', async () => {
    expect(await refused(book({ sheets: [] }))).toBe(refusals.noSheet);
  });

  test('a workbook behind a password', async () => {
    const ole = Buffer.alloc(4096);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole);
    Buffer.from('EncryptionInfo\0EncryptedPackage\0', 'utf16le').copy(ole, 1024);
    expect(await refused(ole)).toBe(refusals.password);
    expect(await refused(sheetEntry({ flags: 0x0801 }))).toBe(refusals.password);
  });

  test('an old document that is no workbook, an old workbook cut off', async () => {
    const ole = Buffer.alloc(4096);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole);
    Buffer.from('WordDocument\0', 'utf16le').copy(ole, 1024);
    expect(await refused(ole)).toBe(refusals.notSheet);
    Buffer.from('Workbook\0', 'utf16le').copy(ole, 1024);
    expect(await refused(ole)).toBe(refusals.damaged);
  });
});

describe('packages that are broken or lie', () => {
  test('cut off at any length', async () => {
    const whole = bookOf(sheetOf(Array.from({ length: 500 }, (_, at) => [`名字${at}`, at])));
    for (let part = 1; part < 40; part += 1) {
      const words = await refused(whole.subarray(0, Math.floor((whole.length * part) / 40)));
      expect([refusals.damaged, refusals.notSheet]).toContain(words);
    }
  });

  test('a flipped bit is noticed or changes nothing', async () => {
    const whole = bookOf(sheetOf(Array.from({ length: 50 }, (_, at) => [`名字${at}`, at])));
    const truth = JSON.stringify(await readWorkbookBytes(whole));
    for (let at = 0; at < whole.length; at += 7) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      const answer = await readWorkbookBytes(bent).then(JSON.stringify, (error) =>
        error instanceof SheetRefusal ? truth : `not in words: ${error}`,
      );
      // A part's name or an unread part may be hit: then a sheet has another name, or is not there.
      if (answer !== truth)
        expect((JSON.parse(answer) as Workbook).sheets[0]?.rows).toEqual((JSON.parse(truth) as Workbook).sheets[0]?.rows);
    }
  });

  test('headers that claim less, more, or another sum than the data has', async () => {
    expect(await refused(sheetEntry({ size: 10 }))).toBe(refusals.damaged);
    expect(await refused(sheetEntry({ size: 100_000 }))).toBe(refusals.damaged);
    expect(await refused(sheetEntry({ size: 4_000_000_000 }))).toBe(refusals.bomb);
    expect(await refused(sheetEntry({ crc: 1 }))).toBe(refusals.damaged);
    expect(await refused(sheetEntry({ compressedSize: 4_000_000_000 }))).toBe(refusals.damaged);
    expect(await refused(sheetEntry({ method: 12 }))).toBe(refusals.damaged);
  });

  test('a bomb: 120 MB out of 120 kB, stopped long before the end', async () => {
    const bomb = bookOf(sheetXml(`<row r="1">${inlineCell('A1', '甲')}</row>${' '.repeat(120 * MB)}`));
    expect(bomb.length).toBeLessThan(MB);
    const before = process.memoryUsage().rss;
    expect(await refused(bomb)).toBe(refusals.bomb);
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * MB);
  });

  test('a bomb in the shared texts, in the styles, in the workbook part', async () => {
    const blank = ' '.repeat(60 * MB);
    expect(await refused(bookOf(small, { strings: stringsXml(`<t>${blank}</t>`) }))).toBe(refusals.bomb);
    expect(await refused(bookOf(small, { styles: blank }))).toBe(refusals.bomb);
  });

  test('names that point outside, twins, thousands of parts', async () => {
    const more = (name: string) => bookOf(small, { more: [{ name, data: 'x' }] });
    expect(await refused(more('../../etc/passwd'))).toBe(refusals.damaged);
    expect(await refused(more('/etc/passwd'))).toBe(refusals.damaged);
    expect(await refused(more('C:\\windows\\x'))).toBe(refusals.damaged);
    expect(await refused(bookOf(small, { more: [{ name: 'XL/WORKSHEETS/SHEET1.XML', data: sheetOf([['另一张']]) }] }))).toBe(
      'read',
    );
    const crowd = Array.from({ length: limits.parts + 1 }, (_, at) => ({ name: `x/${at}`, data: '' }));
    expect(await refused(bookOf(small, { more: crowd }))).toBe(refusals.bomb);
  });

  test('more sheets than anyone keeps', async () => {
    const sheets = Array.from({ length: limits.sheets + 1 }, (_, at) => ({ name: `表${at}`, xml: small }));
    expect(await refused(book({ sheets }))).toBe(refusals.manySheets);
  });
});
