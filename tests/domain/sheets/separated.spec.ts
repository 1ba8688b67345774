import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '../../../main/sheets/read';
import { cellKey, limits, refusals } from '../../../main/sheets/workbook';
import { refused } from './refused';

const lines = ['姓名,房号,备注', '张三,101,"有逗号,和""引号"""', '𠮷㐂,102,"两\n行"', '买买提·艾力,103,'];
const text = lines.join('\r\n');
const expected = [
  ['姓名', '房号', '备注'],
  ['张三', '101', '有逗号,和"引号"'],
  ['𠮷㐂', '102', '两\n行'],
  ['买买提·艾力', '103'],
];
const rowsOf = async (bytes: Buffer) => (await readWorkbookBytes(bytes)).sheets[0]?.rows;

describe('text files of rows', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with its mark', iconv.encode(text, 'utf16-be', { addBOM: true })],
  ])('%s reads the same, rare characters included', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  test('GBK, as most government programs write it', async () => {
    expect(await rowsOf(iconv.encode('姓名,房号\r\n王龙,3-2-1101\r\n', 'gbk'))).toEqual([
      ['姓名', '房号'],
      ['王龙', '3-2-1101'],
    ]);
  });

  test('comma, tab, semicolon and bar are told apart; line ends may be mixed', async () => {
    for (const sign of [',', '\t', ';', '|'])
      expect(await rowsOf(Buffer.from(`姓名${sign}房号${sign}备注\n张三${sign}101${sign}a\r\n李四${sign}102${sign}b\r`))).toEqual(
        [
          ['姓名', '房号', '备注'],
          ['张三', '101', 'a'],
          ['李四', '102', 'b'],
        ],
      );
  });

  test('numbers stay as written, leading zeros and long ones too', async () => {
    expect(await rowsOf(Buffer.from('房号,证件\n0101,610112199001010018\n'))).toEqual([
      ['房号', '证件'],
      ['0101', '610112199001010018'],
    ]);
  });

  test('a guarded text is unpacked, a formula is noted and never worked out', async () => {
    const { sheets } = await readWorkbookBytes(
      Buffer.from('姓名,证件\n"=""张三""",="610112199001010018"\n=1+1,=cmd|\' /C calc\'!A0\n'),
    );
    expect(sheets[0]?.rows).toEqual([
      ['姓名', '证件'],
      ['张三', '610112199001010018'],
      ['=1+1', "=cmd|' /C calc'!A0"],
    ]);
    expect(sheets[0]?.formulas).toEqual([cellKey(3, 0), cellKey(3, 1)]);
  });

  test('a quote that never closes is refused with the line it opened on', async () => {
    const words = await refused(Buffer.from(`姓名,房号\n张三,101\n李四,"102\n${'王五,103\n'.repeat(50)}`));
    expect(words).toContain('第3行');
    expect(words).toContain('引号');
  });

  test('too many rows, too many columns, one endless cell', async () => {
    expect(await refused(Buffer.from('姓名,房号\n'.repeat(limits.rows + 1)))).toBe(refusals.rows);
    expect(await refused(Buffer.from(`${'甲,'.repeat(300)}甲\n`))).toBe(refusals.columns);
    expect(await refused(Buffer.from(`姓名\n${'字'.repeat(50_000)}\n`))).toBe(refusals.longCell(2));
  });
});
