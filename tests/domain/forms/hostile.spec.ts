// Forms nobody has looked at: refused in words, or read and harmless.
import { describe, expect, test } from 'vitest';
import { fillForm, readForm } from '../../../main/office/forms';
import { officeRefusals } from '../../../main/office/office-file';
import { refusals, SheetRefusal } from '../../../main/sheets/workbook';
import { zipOf } from '../../../main/sheets/zip-write';
import { bookEntries, bookOf, sheetOf, sheetXml } from '../../fixtures/sheets-xlsx';
import { zip } from '../../fixtures/sheets-zip';
import { documentForm, workbookForm } from '../../fixtures/upper-forms';

const wordsOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof SheetRefusal ? error.words : `not in words: ${error}`),
  );
const read = (bytes: Uint8Array) => wordsOf(readForm(bytes));
const document = (body: string) =>
  zipOf(new Map([['word/document.xml', Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`)]]));
const cell = (inner: string) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;

describe('a form that is none', () => {
  test('is refused in words', async () => {
    expect(await read(Buffer.alloc(0))).toBe(officeRefusals.notOffice);
    expect(await read(Buffer.from('%PDF-1.7'))).toBe(officeRefusals.notOffice);
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe(officeRefusals.older);
    expect(await read(zip([{ name: 'readme.txt', data: 'hello' }]))).toBe(officeRefusals.notOffice);
    expect(await read(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe(officeRefusals.tooBig);
    expect(await read(document('<w:p/>'))).toBe(officeRefusals.noCells);
    for (const words of Object.values(officeRefusals)) expect(words).toMatch(/^\p{Script=Han}.*。$/u);
  });

  test('with a program in it is refused, whatever it is called', async () => {
    const entries = bookEntries({ sheets: [{ name: '表', xml: sheetOf([['户数', 1]]) }] });
    for (const name of ['xl/vbaProject.bin', 'xl/activeX/activeX1.xml', 'xl/macrosheets/sheet1.xml'])
      expect(await read(zip([...entries, { name, data: 'x' }]))).toBe(officeRefusals.program);
  });

  test('with definitions of its own is refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(await read(bookOf(bomb))).toBe(refusals.entities);
    const parts = new Map([['word/document.xml', Buffer.from(`<!DOCTYPE x>${cell('<w:p/>')}`)]]);
    expect(await read(zipOf(parts))).toBe(refusals.entities);
  });

  test('that swells, lies or was cut off is refused', async () => {
    const swollen = bookEntries({ sheets: [{ name: '表', xml: sheetOf([['户数']]) }] });
    expect(await read(zip([...swollen, { name: 'xl/media/a.png', data: Buffer.alloc(9 * 1024 * 1024) }]))).toBe(
      officeRefusals.tooBig,
    );
    const whole = await workbookForm();
    for (let at = 40; at < whole.length; at += Math.ceil(whole.length / 20)) {
      const words = await read(whole.subarray(0, at));
      expect(words).toMatch(/。$/);
    }
  });

  test('with one byte changed is read or refused in words, never anything else', async () => {
    for (const whole of [await workbookForm(), await documentForm()]) {
      for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 24)) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 0x55;
        expect(await read(bytes)).toMatch(/^taken$|。$/);
      }
    }
  });
});

describe('a form written as no program writes', () => {
  test('is not filled where a cell is not found for certain', async () => {
    const odd = [
      '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>',
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      '<row r="1"><!-- <c r="A1"/> --><c r="A1"/></row>',
    ];
    for (const rows of odd)
      expect(await wordsOf(fillForm(bookOf(sheetXml(rows)), [{ place: '1!A1', value: 1 }]))).toBe(officeRefusals.odd);
  });

  test('never has a formula written over, nor a place that is not there', async () => {
    const form = bookOf(sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'));
    expect(await wordsOf(fillForm(form, [{ place: '1!A1', value: 1 }]))).toBe(officeRefusals.changed);
    expect(await wordsOf(fillForm(form, [{ place: '9!A1', value: 1 }]))).toBe(officeRefusals.changed);
    expect(await wordsOf(fillForm(await documentForm(), [{ place: '1!99.1', value: 1 }]))).toBe(officeRefusals.changed);
    expect(await wordsOf(fillForm(await documentForm(), [{ place: '1!A1', value: 1 }]))).toBe(officeRefusals.changed);
  });

  test('with tables within tables and in text boxes keeps them out', async () => {
    const inner = cell('<w:p><w:r><w:t>里</w:t></w:r></w:p>');
    const box = `<w:p><w:r><w:txbxContent>${inner}</w:txbxContent></w:r></w:p>`;
    const { sheets } = await readForm(document(`${box}${cell(`${inner}<w:p/>`)}`));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.cells).toMatchObject([{ place: '1!1.1', formula: true }]);
  });

  test('ten thousand brackets that never close take no time', async () => {
    const started = Date.now();
    await read(document(`${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}`));
    await read(bookOf(sheetXml(`<row r="1">${'<c r="A1" '.repeat(20_000)}</row>`)));
    await read(document(`<w:tbl><w:tr><w:tc>${'<w:tcPr>'.repeat(20_000)}<w:p/></w:tc></w:tr></w:tbl>`));
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
