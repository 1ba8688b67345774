// What a form looks like, and that filling it changes nothing but the cells that were named.
import { describe, expect, test } from 'vitest';
import { fillForm, readForm } from '../../../main/office/forms';
import { changeCells } from '../../../main/office/sheet-cells';
import { readXlsx } from '../../../main/sheets/xlsx';
import { Parts } from '../../../main/sheets/zip';
import { bookOf, sheetOf, sheetXml } from '../../fixtures/sheets-xlsx';
import { documentForm, workbookForm } from '../../fixtures/upper-forms';
import { throughLibreOffice } from '../support/libreoffice';

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await Parts.open(Buffer.from(bytes), {});
  const parts = new Map<string, string>();
  for (const name of zip.names.filter((one) => !one.endsWith('/'))) parts.set(name, (await zip.bytes(name)).toString('latin1'));
  return parts;
}

/** Names of the parts that are not the same byte for byte; both have the same parts in the same order. */
async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await partsOf(before), await partsOf(after)];
  expect([...is.keys()]).toEqual([...was.keys()]);
  return [...is].filter(([name, bytes]) => was.get(name) !== bytes).map(([name]) => name);
}

const sheetXmlOf = async (bytes: Uint8Array) =>
  Buffer.from((await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '', 'latin1').toString();
const withoutCells = (xml: string, ...references: string[]) =>
  references.reduce((text, reference) => text.replace(new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`), ''), xml);

describe('a workbook an office sent', () => {
  test('is shown with its merged heads, its widths, and the cells that work themselves out', async () => {
    const { kind, sheets } = await readForm(await workbookForm());
    expect([kind, sheets.map(({ name }) => name)]).toEqual(['xlsx', ['统计表', '说明']]);
    const at = (place: string) => sheets[0]?.cells.find((cell) => cell.place === place);
    expect(at('1!A1')).toMatchObject({ text: '小区工作站情况统计表', rows: 1, columns: 4 });
    expect(at('1!B1')).toBeUndefined();
    expect(at('1!B7')).toMatchObject({ formula: true });
    expect(at('1!B4')).toMatchObject({ text: '', formula: false });
    expect(sheets[0]?.widths.slice(0, 2)).toEqual([26, 12]);
  });

  test('is filled with every other byte of it as it was', async () => {
    const form = await workbookForm();
    const changes = [
      { place: '1!A2', value: '填报单位：幸福里 & <一>' },
      { place: '1!B4', value: 988 },
      { place: '1!B6', value: '98.1%' },
    ];
    const filled = await fillForm(form, changes);
    // The workbook says one thing more: work out the sum when it is opened.
    expect((await changedParts(form, filled)).sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const [was, is] = [await sheetXmlOf(form), await sheetXmlOf(filled)];
    expect(withoutCells(is, 'A2', 'B4', 'B6', 'B7')).toBe(withoutCells(was, 'A2', 'B4', 'B6', 'B7'));
    const style = (xml: string) => /<c r="B4" s="(\d+)"/.exec(xml)?.[1];
    expect(style(is)).toBe(style(was));
    expect(is).toContain('<f>SUM(B4:B5)</f></c>');
    expect(is).not.toContain('999');
    const parts = await partsOf(filled);
    expect(parts.get('xl/workbook.xml')?.replace(' fullCalcOnLoad="1"', '').replace('<calcPr/>', '')).toBe(
      (await partsOf(form)).get('xl/workbook.xml')?.replace(/ fullCalcOnLoad="1"/, ''),
    );
    const rows = (await readXlsx(Buffer.from(filled))).sheets[0]?.rows ?? [];
    expect([rows[1]?.[0], rows[3]?.[1], rows[5]?.[1]]).toEqual(['填报单位：幸福里 & <一>', 988, '98.1%']);
  });

  // Ten seconds to start: in the long run.
  test.skipIf(!process.env.DOORSTEP_LONG)(
    'says the same in LibreOffice, the sum worked out anew',
    async () => {
      const changes = [
        { place: '1!B4', value: 40 },
        { place: '1!B5', value: 2 },
      ];
      const csv = throughLibreOffice(
        await fillForm(await workbookForm(), changes),
        'xlsx',
        'csv:Text - txt - csv (StarCalc):44,34,76',
      );
      expect(csv.toString()).toContain('合计,42,');
    },
    60_000,
  );

  test('gets rows and cells where it had none, in their order', () => {
    const xml = sheetXml('<row r="2"><c r="B2" s="3"/><c r="D2"><v>1</v></c></row><row r="5"/>');
    const put = (row: number, column: number) => ({ row, column, value: row * 10 + column, like: { row: 1, column: 1 } });
    const changed = changeCells(xml, [put(4, 0), put(1, 2), put(0, 0), put(2, 1), put(1, 0), put(8, 1)]);
    expect([...changed.matchAll(/r="([A-Z]+\d+)"/g)].map(([, reference]) => reference)).toEqual([
      ...['A1', 'A2', 'B2', 'C2', 'D2', 'B3', 'A5', 'B9'],
    ]);
    expect(changed.match(/s="3"/g)).toHaveLength(7);
    expect(changeCells(sheetXml('').replace('<sheetData></sheetData>', '<sheetData/>'), [put(0, 0)])).toContain(
      '<sheetData><row r="1"><c r="A1"><v>0</v></c></row></sheetData>',
    );
  });

  test('keeps what a cell of text says when it looks like something else', async () => {
    const said = ['=1+1', '_x0041_', '  两边有空  ', '第一行\n第二行', ''];
    const filled = await fillForm(
      bookOf(sheetOf([['空表']])),
      said.map((value, at) => ({ place: `1!B${at + 1}`, value })),
    );
    const rows = (await readXlsx(Buffer.from(filled))).sheets[0]?.rows ?? [];
    expect(said.map((_, at) => rows[at]?.[1] ?? '')).toEqual(said);
    expect((await readXlsx(Buffer.from(filled))).sheets[0]?.formulas).toEqual([]);
  });
});

describe('a document an office sent', () => {
  test('is shown as the grid of its table, with its marks', async () => {
    const { sheets, marks } = await readForm(await documentForm());
    expect(marks).toEqual(['单位', '填表人']);
    const [table] = sheets;
    expect([table?.rows, table?.columns]).toEqual([4, 3]);
    expect(table?.cells.find(({ text }) => text === '议事')).toMatchObject({ row: 1, column: 0, rows: 2 });
    expect(table?.cells.find(({ text }) => text === '工作情况')).toMatchObject({ columns: 3 });
    expect(table?.cells.find(({ place }) => place === '1!3.3')).toMatchObject({ row: 2, column: 2, text: '　' });
  });

  test('is filled with every other byte of it as it was', async () => {
    const form = await documentForm();
    const filled = await fillForm(form, [
      { place: '1!2.3', value: 11 },
      { place: '1!3.3', value: '7 & 8' },
      { place: '{{单位}}', value: '幸福里工作站' },
      { place: '{{填表人}}', value: '李站长' },
    ]);
    expect((await changedParts(form, filled)).sort()).toEqual(['word/document.xml', 'word/footer1.xml']);
    const { sheets, marks } = await readForm(filled);
    expect(marks).toEqual([]);
    const texts = new Map(sheets[0]?.cells.map(({ place, text }) => [place, text]));
    expect([texts.get('1!2.3'), texts.get('1!3.3'), texts.get('1!4.2')]).toEqual(['11', '7 & 8', '无']);
    const look = (bytes: Map<string, string>) =>
      Buffer.from(bytes.get('word/document.xml') ?? '', 'latin1')
        .toString()
        .replace(/<w:t[ >].*?<\/w:t>|<w:r>|<\/w:r>/g, '')
        .replaceAll('<w:p></w:p>', '<w:p/>');
    expect(look(await partsOf(filled))).toBe(look(await partsOf(form)));
  });
});
