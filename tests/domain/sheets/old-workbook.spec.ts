import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '../../../main/sheets/read';
import { cellKey, type Workbook } from '../../../main/sheets/workbook';
import { refused } from './refused';

function workbook() {
  const sheet = utils.aoa_to_sheet([
    ['居民台账', null, null, null],
    ['姓名', '出生日期', '身份证号', '户数'],
    ['张三', 29557, '11010519491231002X', 3],
    [null, '1990.1.2', 140105198312213760, 4.5],
    ['𠮷', true, '  前后空格  ', 1e10],
  ]);
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
    { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
  ];
  const birth = sheet.B3;
  if (birth) birth.z = 'yyyy"年"m"月"d"日"';
  sheet.D3 = { t: 'n', v: 3, f: '1+2' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '台账');
  return book;
}

const bytesOf = (type: 'biff8' | 'xlsx' | 'xlml' | 'biff5') => Buffer.from(write(workbook(), { type: 'buffer', bookType: type }));
const expected: Workbook = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['居民台账', '居民台账', '居民台账', '居民台账'],
        ['姓名', '出生日期', '身份证号', '户数'],
        ['张三', '1980-12-02', '11010519491231002X', 3],
        ['张三', '1990.1.2', 140105198312213760, 4.5],
        ['𠮷', '是', '  前后空格  ', 1e10],
      ],
      formulas: [cellKey(3, 3)],
      tall: [{ top: 2, left: 0, bottom: 3, right: 0 }],
    },
  ],
};

describe('files of older programs', () => {
  test('an .xls reads like the .xlsx of the same workbook', async () => {
    expect(await readWorkbookBytes(bytesOf('xlsx'))).toEqual(expected);
    expect((await readWorkbookBytes(bytesOf('biff8'))).sheets[0]?.rows).toEqual(expected.sheets[0]?.rows);
  });

  test('the XML of Excel 2003 reads the same', async () => {
    expect((await readWorkbookBytes(bytesOf('xlml'))).sheets[0]?.rows).toEqual(expected.sheets[0]?.rows);
  });

  test('an HTML page that calls itself .xls keeps long numbers as text, in UTF-8 and in GB2312', async () => {
    const page =
      '<html><head><meta charset="gb2312"></head><body><table><tr><td colspan="2">居民台账</td></tr><tr><td>姓名</td><td>身份证号</td></tr>' +
      '<tr><td rowspan="2">张三</td><td>610112199001010018</td></tr><tr><td>0101</td></tr></table><script>alert(1)</script></body></html>';
    for (const bytes of [Buffer.from(page), iconv.encode(page, 'gb2312'), Buffer.from(`\ufeff${page}`)])
      expect((await readWorkbookBytes(bytes)).sheets[0]?.rows).toEqual([
        ['居民台账', '居民台账'],
        ['姓名', '身份证号'],
        ['张三', '610112199001010018'],
        ['张三', '0101'],
      ]);
  });

  test('a page without a table, and one that is far too long, are refused', async () => {
    expect(await refused(Buffer.from('<html><body>请先登录</body></html>'))).toContain('不是表格');
    expect(await refused(Buffer.from(`<html><table>${'<tr><td>1</td></tr>'.repeat(600_000)}</table></html>`))).toContain('太大');
  });

  test('cut off anywhere, it is read or refused in words', async () => {
    const whole = bytesOf('biff8');
    for (let part = 1; part < 30; part += 1)
      expect(await refused(whole.subarray(0, Math.floor((whole.length * part) / 30)))).not.toMatch(/^not in words/);
  });
});
