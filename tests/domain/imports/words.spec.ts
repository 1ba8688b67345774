import { describe, expect, test } from 'vitest';
import { blocks } from '../../../main/features/imports/interpret';
import { type Cell, cellKey } from '../../../main/sheets/workbook';
import { idNumberOf, read, readPerson } from '../../fixtures/sheets-ledger';

const id = idNumberOf('1990-01-02', '1');
const value = (heading: string, cell: Cell, field: string) =>
  (readPerson({ [heading]: cell }).person as Record<string, unknown>)[field];

describe('words for codes', () => {
  test.each([
    [
      '与户主关系',
      'relation',
      {
        户主: '02',
        本人: '02',
        妻: '12',
        妻子: '12',
        丈夫: '11',
        配偶: '10',
        子: '20',
        儿子: '20',
        长子: '22',
        女: '30',
        次女: '33',
        之子: '20',
        母亲: '52',
        儿媳妇: '38',
        奶奶: '62',
        外婆: '64',
        租户: '99',
        '12': '12',
      },
    ],
    ['民族', 'ethnicity', { 汉: '01', 汉族: '01', 维吾尔族: '05', 土家: '15', '01': '01' }],
    ['政治面貌', 'politics', { 党员: '01', 中共党员: '01', 预备党员: '02', 团员: '03', 群众: '13', 普通群众: '13' }],
    [
      '文化程度',
      'education',
      {
        硕士研究生: '14',
        博士: '11',
        本科: '20',
        大学本科: '20',
        大学本科毕业: '21',
        大专: '30',
        中专: '41',
        高中: '60',
        高中毕业: '60',
        普通高中毕业: '61',
        初中: '70',
        初中生: '70',
        小学: '80',
        文盲: '90',
        本科在读: '20',
      },
    ],
    ['婚姻状况', 'marriage', { 未婚: '10', 已婚: '20', 离异: '40', 丧偶: '30', 再婚: '22' }],
    ['性别', 'sex', { 男: '1', 女: '2', 男性: '1', '1': '1', '2': '2', F: '2' }],
  ])('%s', (heading, field, words) => {
    for (const [word, code] of Object.entries(words)) expect(value(heading, word, field), word).toBe(code);
    expect(readPerson({ [heading]: '无' })).toMatchObject({ person: { [field]: null }, findings: [] });
    const unknown = field === 'relation' ? 'relation-unknown' : 'code-unknown';
    expect(readPerson({ [heading]: '火星' })).toMatchObject({
      person: { [field]: null },
      findings: [{ code: unknown, level: 'hint' }],
    });
  });
});

describe('formulas', () => {
  const head = ['楼栋', '房号', '姓名', '身份证号', '性别', '出生日期', '联系电话'];
  const row: Cell[] = ['1', '101', '张三', id, '男', '1990-01-02', '13800138000'];
  const codesAt = (column: number, cells = row) =>
    read([head, cells, row], [cellKey(2, column)])
      .findings.filter((finding) => finding.row === 2)
      .map(({ code, level }) => [code, level]);

  test('in a name or an ID number keep the file out; in places and phones they are not taken', () => {
    expect(codesAt(2)).toEqual([['formula-cell', 'error']]);
    expect(codesAt(3)).toEqual([['formula-cell', 'error']]);
    expect(blocks({ code: 'formula-cell' })).toBe(true);
    for (const column of [0, 1, 6]) expect(codesAt(column)).toEqual([['formula-dropped', 'error']]);
    expect(blocks({ code: 'formula-dropped' })).toBe(false);
  });

  test('elsewhere what they show is taken, said once a column; failed ones are not', () => {
    const { rows, findings } = read(
      [head, row, ['1', '102', '李四', null, '女', '1991.1.1', null]],
      [cellKey(2, 5), cellKey(3, 5), cellKey(3, 4)],
    );
    expect(rows[1]).toMatchObject({ birthOn: '1991-01-01', sex: '2' });
    expect(findings.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [2, '出生日期', 'formula-value'],
      [3, '性别', 'formula-value'],
    ]);
    expect(codesAt(5, row.with(5, '#VALUE!'))).toEqual([['formula-failed', 'hint']]);
  });

  test('one finding a cell, the gravest', () => {
    const { findings } = readPerson({ 联系电话: '13800138000、13900139000、13700137000、12' });
    expect(findings).toEqual([{ column: '联系电话', code: 'phone-invalid', level: 'error' }]);
  });
});
