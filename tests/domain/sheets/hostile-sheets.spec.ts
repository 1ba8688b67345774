// Sheets without measure and markup that means harm: refused in words, or read and harmless.
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '../../../main/sheets/read';
import { refusals } from '../../../main/sheets/workbook';
import { book, bookEntries, bookOf, columnName, inlineCell, sheetOf, sheetXml, stringsXml } from '../../fixtures/sheets-xlsx';
import { zip } from '../../fixtures/sheets-zip';
import { refused } from './refused';

const small = sheetOf([['姓名'], ['张三']]);

describe('sheets without measure', () => {
  test('a million rows', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('');
    expect([refusals.rows, refusals.bomb]).toContain(await refused(bookOf(sheetXml(rows))));
    expect(await refused(bookOf(sheetXml(`<row r="1048576">${inlineCell('A1048576', '甲')}</row>`)))).toBe(refusals.rows);
  });

  test('16 384 columns, and a reference that is none', async () => {
    const cells = Array.from({ length: 16_384 }, (_, at) => `<c r="${columnName(at)}1"><v>1</v></c>`).join('');
    expect(await refused(bookOf(sheetXml(`<row r="1">${cells}</row>`)))).toBe(refusals.columns);
    expect(await refused(bookOf(sheetXml('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>')))).toBe(refusals.columns);
    expect(await refused(bookOf(sheetXml('<row r="0"><c r="A0"><v>1</v></c></row>')))).toBe(refusals.rows);
  });

  test('a merged area of a million cells fills nothing; many large ones are refused', async () => {
    const wide = await readWorkbookBytes(
      bookOf(sheetOf([['标题'], ['甲']], '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    );
    expect(wide.sheets[0]?.rows.flat().length).toBeLessThan(600);
    const rows = sheetOf(Array.from({ length: 2000 }, () => ['甲']));
    const areas = Array.from({ length: 60 }, (_, at) => `<mergeCell ref="A1:T${1000 + at}"/>`).join('');
    expect(await refused(bookOf(rows.replace('</worksheet>', `<mergeCells>${areas}</mergeCells></worksheet>`)))).toBe(
      refusals.merged,
    );
  });

  test('a cell of a million characters, and one shared text in every cell', async () => {
    expect(await refused(bookOf(sheetOf([['姓名'], ['字'.repeat(1_000_000)]])))).toBe(refusals.longCell(2));
    const row = (at: number) =>
      `<row r="${at}">${Array.from({ length: 20 }, (_, column) => `<c r="${columnName(column)}${at}" t="s"><v>0</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 5000 }, (_, at) => row(at + 1)).join('');
    expect(await refused(bookOf(sheetXml(rows), { strings: stringsXml(`<t>${'字'.repeat(30_000)}</t>`) }))).toBe(refusals.cells);
  });

  test('a row that never ends', async () => {
    const noise = Array.from({ length: 300_000 }, (_, at) => `<x a="${(at * 7919) % 100_003}${(at * 104_729) % 99_991}"/>`).join(
      '',
    );
    expect(await refused(bookOf(sheetXml(`<row r="1">${noise.repeat(3)}`).replace('</sheetData>', '')))).toMatch(
      /列|完整|不正常/,
    );
  });
});

describe('markup that means harm', () => {
  const harm = [
    '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  ];

  test('external entities and the billion laughs, in any part', async () => {
    for (const definition of harm) {
      const plant = (xml: string) => xml.replace('?>\n', `?>\n${definition}`);
      const entries = bookEntries({ sheets: [{ name: '台账', xml: small }], strings: stringsXml('<t>甲</t>') });
      for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
        const bytes = zip(entries.map((entry) => (entry.name === name ? { ...entry, data: plant(String(entry.data)) } : entry)));
        expect(await refused(bytes), name).toBe(refusals.entities);
      }
    }
    expect(await refused(Buffer.from(`<?xml version="1.0"?>${harm[0]}<Workbook><Worksheet/></Workbook>`))).toBe(
      refusals.entities,
    );
  });

  test('an unknown entity stays a text', async () => {
    const { sheets } = await readWorkbookBytes(
      bookOf(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&x;&#99999999;&#0;</t></is></c></row>')),
    );
    expect(sheets[0]?.rows[0]?.[0]).toMatch(/^&x;/);
  });

  test('__proto__ and constructor are names like others', async () => {
    const sheets = ['__proto__', 'constructor', 'toString'].map((name) => ({
      name,
      xml: sheetOf([
        ['__proto__', 'constructor'],
        ['hasOwnProperty', 'x'],
      ]),
    }));
    const workbook = await readWorkbookBytes(book({ sheets }));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(JSON.parse(JSON.stringify(workbook))).toEqual(workbook);
    expect(Object.keys(Object.getPrototypeOf({}))).toEqual([]);
  });

  test('links to other files and programs are never followed, formulas only noted', async () => {
    const dde =
      '<row r="1"><c r="A1" t="str"><f>cmd|\'/C calc\'!A0</f><v>计算</v></c><c r="B1"><f>WEBSERVICE("http://example.invalid")</f><v>1</v></c></row>';
    const { sheets } = await readWorkbookBytes(bookOf(sheetXml(dde)));
    expect(sheets[0]?.rows).toEqual([['计算', 1]]);
    expect(sheets[0]?.formulas).toHaveLength(2);
  });
});

describe('bytes at random', () => {
  test('two thousand mutations of a workbook are read or refused in words, never thrown', async () => {
    const whole = bookOf(
      sheetOf(
        [
          ['姓名', '房号'],
          ['张三', 101],
          ['李四', 102],
        ],
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
      { strings: stringsXml('<t>甲</t>') },
    );
    const xml = sheetOf([
      ['姓名', '房号'],
      ['张三', 101],
    ]);
    let seed = 20_261_122;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 2000; round += 1) {
      let bytes: Buffer;
      if (round % 2 === 0) {
        bytes = Buffer.from(whole);
        for (let hit = random(6); hit >= 0; hit -= 1) bytes[random(bytes.length)] = random(256);
      } else {
        const from = random(xml.length);
        const cut =
          xml.slice(0, from) + ['<', '"', '/>', '</row>', '<c r="', '&#', '\0', ']]>'][random(8)] + xml.slice(from + random(20));
        bytes = bookOf(cut);
      }
      expect(await refused(bytes)).not.toMatch(/^not in words/);
    }
  });
});
