import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook, readWorkbookBytes } from '../../../main/sheets/read';
import { cellKey } from '../../../main/sheets/workbook';
import { book, bookOf, inlineCell, sheetOf, sheetXml, stringsXml, stylesXml } from '../../fixtures/sheets-xlsx';

const rowsOf = async (bytes: Buffer) => (await readWorkbookBytes(bytes)).sheets[0]?.rows;
const fixture = (name: string) => path.join(import.meta.dirname, '../../fixtures', name);

describe('the .xlsx reader', () => {
  test('reads the sample ledger: 994 lines, merged households filled, days as days', async () => {
    const [sheet] = (await readWorkbook(fixture('residents-328-988.xlsx'))).sheets;
    expect(sheet?.name).toBe('居民台账');
    expect(sheet?.rows).toHaveLength(994);
    expect(sheet?.rows[4]?.slice(0, 6)).toEqual([1, '1号楼', '1单元', '101', '毛帅', '毛帅']);
    expect(sheet?.rows[5]?.slice(1, 6)).toEqual(['1号楼', '1单元', '101', '毛帅', '杜秀梦']);
    expect(sheet?.rows[4]?.[10]).toBe('1980-12-02');
    expect(sheet?.rows[992]).toEqual([]);
  });

  test('reads every kind of cell', async () => {
    const xml = sheetXml(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>A1</f><v>文字</v></c><c r="C2" t="inlineStr"><is><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve">文本 </t></r></is></c>' +
        '<c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2"><v>-1.5E3</v></c><c r="H2" t="n"><v>140105198312213760</v></c>' +
        '<c r="I2" t="d"><v>2026-03-05T00:00:00</v></c><c r="K2"><v></v></c><c r="L2"/><c r="M2" t="s"><v>0</v></c><c r="N2" t="s"><v>99</v></c></row>',
    );
    const strings = stringsXml(
      '<t></t>',
      '<r><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh><phoneticPr fontId="1"/>',
    );
    const { sheets } = await readWorkbookBytes(bookOf(xml, { strings }));
    expect(sheets[0]?.rows).toEqual([
      [],
      ['张三', '文字', '富文本 ', '是', '否', '#N/A', -1500, 140105198312213760, '2026-03-05'],
    ]);
    expect(sheets[0]?.formulas).toEqual([cellKey(2, 1)]);
  });

  test('reads entities, escapes and rare characters, and nothing else as markup', async () => {
    const text = 'A&amp;B &lt;i&gt; &#24352;&#x20BB7; _x0041__x000D_ 𠮷䶮 &unknown;';
    const rows = await rowsOf(
      bookOf(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { strings: stringsXml(`<t>${text}</t>`) }),
    );
    expect(rows).toEqual([['A&B <i> 张𠮷 A\r 𠮷䶮 &unknown;']]);
  });

  test('shows a date-styled number as the sheet does: day, month or year', async () => {
    const styles = stylesXml(
      0,
      14,
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      57,
      'h:mm',
      '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
      '0.00"d"',
      'yyyy',
      '[Red]#,##0',
    );
    const cells = Array.from(
      { length: 10 },
      (_, at) => `<c r="${String.fromCharCode(65 + at)}1" s="${at}"><v>29557</v></c>`,
    ).join('');
    const rows = await rowsOf(bookOf(sheetXml(`<row r="1">${cells}</row>`), { styles }));
    expect(rows).toEqual([[29557, '1980-12-02', '1980-12-02', '1980-12', '1980-12', 29557, '1980-12-02', 29557, '1980', 29557]]);
  });

  test('counts from 1904 where the workbook does', async () => {
    const xml = sheetXml('<row r="1"><c r="A1" s="1"><v>28095</v></c></row>');
    expect(await rowsOf(bookOf(xml, { styles: stylesXml(0, 14), date1904: true }))).toEqual([['1980-12-02']]);
  });

  test('places cells without references, rows without numbers, prefixed tags and other attribute orders', async () => {
    const bare = sheetXml(
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>二</t></is></c></row>\n  <row>\n<c>\n<v>3</v>\n</c></row>',
    );
    expect(await rowsOf(bookOf(bare))).toEqual([[1, '二'], [3]]);
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c t="inlineStr" r="B1"><x:is><x:t>张三</x:t></x:is></x:c><x:c s="0" t="s" r="C1"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const strings =
      '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:t>李四</x:t></x:si></x:sst>';
    expect(await rowsOf(bookOf(prefixed, { strings }))).toEqual([[null, '张三', '李四']]);
    const single = sheetXml("<row r='1'><c r='A1' t='inlineStr'><is><t>王五</t></is></c></row>");
    expect(await rowsOf(bookOf(single))).toEqual([['王五']]);
  });

  test('fills merged cells, within the rows there are', async () => {
    const rows = await rowsOf(
      bookOf(
        sheetOf(
          [['标题'], ['甲', 1], [null, 2], ['乙', 3]],
          '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
        ),
      ),
    );
    expect(rows).toEqual([
      ['标题', '标题', '标题'],
      ['甲', 1],
      ['甲', 2],
      ['乙', 3],
    ]);
  });

  test('reads visible sheets only, unless all are hidden', async () => {
    const shown = { name: '台账', xml: sheetOf([['甲']]) };
    const hidden = { name: '选项', xml: sheetOf([['乙']]), state: 'hidden' };
    expect((await readWorkbookBytes(book({ sheets: [hidden, shown] }))).sheets.map((sheet) => sheet.name)).toEqual(['台账']);
    expect((await readWorkbookBytes(book({ sheets: [hidden] }))).sheets.map((sheet) => sheet.name)).toEqual(['选项']);
  });

  test('reads rows that lie across the pieces in which the file is unpacked', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [
      at,
      `名字${at}`,
      '汉'.repeat(at % 40),
      at % 7 === 0 ? null : `${at}`.padStart(18, '1'),
    ]);
    const expected = rows.map((row) => row.map((cell) => cell || (cell === 0 ? 0 : null)));
    const read = await rowsOf(bookOf(sheetOf(rows)));
    expect(
      read?.map((row, at) => row.concat(Array(4).fill(null)).slice(0, 4).join('|') === expected[at]?.join('|')).includes(false),
    ).toBe(false);
    expect(read).toHaveLength(30_000);
  });

  test('tells how far it is, up to the end', async () => {
    const told: number[] = [];
    const rows = Array.from({ length: 20_000 }, (_, at) => [`字${at}`, at]);
    await readWorkbookBytes(bookOf(sheetOf(rows)), { progress: (done, total) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBeGreaterThan(0.9);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
  });

  test('stops when told to', async () => {
    const stop = new AbortController();
    const bytes = bookOf(sheetOf(Array.from({ length: 20_000 }, (_, at) => [`字${at}`, at])));
    const reading = readWorkbookBytes(bytes, { signal: stop.signal, progress: () => stop.abort(new Error('不读了')) });
    await expect(reading).rejects.toThrow('不读了');
  });

  test('ignores formatting that goes on for a million empty rows', async () => {
    const empty = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${1_043_000 + at}"><c r="A${1_043_000 + at}" s="1"/></row>`,
    ).join('');
    const rows = await rowsOf(bookOf(sheetXml(`<row r="1">${inlineCell('A1', '甲')}</row>${empty}`)));
    expect(rows).toEqual([['甲']]);
  });
});
