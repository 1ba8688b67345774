import { describe, expect, test } from 'vitest';
import { chooseBestSheet, interpret } from '../../../main/features/imports/interpret';
import type { Cell } from '../../../main/sheets/workbook';
import { idNumberOf, read, sheetOfRows, TODAY } from '../../fixtures/sheets-ledger';

const places = (rows: Cell[][]) =>
  read(rows).rows.map(({ building, unit, room, name }) => [building, unit, room, name].join(' '));
const head = ['楼栋', '单元', '房号', '姓名', '与户主关系'];

describe('the header', () => {
  test('is found under titles, with one row or two, merged or not', () => {
    const one = read([['某小区居民台账'], ['单位：某站', null, '日期：2026年'], head, ['1', '1', '101', '张三', '户主']]);
    expect(one.header).toMatchObject({ firstRow: 3, lastRow: 3 });
    const merged = read([
      ['台账', '台账', '台账', '台账', '台账'],
      ['住址', '住址', '住址', '成员', '成员'],
      ['楼栋', '单元', '房号', '姓名', '与户主关系'],
      ['1', '1', '101', '张三', '户主'],
    ]);
    expect(merged.header).toEqual({ firstRow: 2, lastRow: 3, labels: head });
    const unmerged = read([
      ['序号', '住址', null, null, '家庭成员基本信息', null, '备注'],
      [null, '楼栋', '单元', '房号', '姓名', '与户主关系', null],
      [1, '1', '1', '101', '张三', '户主', '好'],
    ]);
    expect(unmerged.header).toEqual({
      firstRow: 1,
      lastRow: 2,
      labels: ['序号', '楼栋', '单元', '房号', '姓名', '与户主关系', '备注'],
    });
    expect(unmerged.rows[0]).toMatchObject({ name: '张三', note: '好', room: '101' });
  });

  test('tells the columns of the householder from those of the person', () => {
    const { mapping, rows } = read([
      ['户主信息', '户主信息', '户主信息', '家庭成员', '家庭成员', '住址'],
      ['姓名', '身份证号', '电话', '姓名', '身份证号', '住址'],
      ['张三', '1', '13800138000', '李四', idNumberOf('1990-01-02', '2'), '3-2-1101'],
    ]);
    expect(mapping).toEqual(['headName', null, null, 'name', 'idNumber', 'address']);
    expect(rows[0]).toMatchObject({ name: '李四', headName: '张三', building: '3号楼', unit: '2单元', room: '1101' });
  });

  test('decoration does not matter: stars, brackets, spaces, line breaks, colons', () => {
    const { mapping } = read([
      ['*楼 栋', '单元（号）', '房号：', '姓\n名', '性别(男/女)', '＊身份证号码（必填）', '出生日期（年月日）'],
      ['1', '1', '101', '张三', '男', null, null],
    ]);
    expect(mapping).toEqual(['building', 'unit', 'room', 'name', 'sex', 'idNumber', 'birthOn']);
  });

  test('the template of the district platform is understood whole', () => {
    const labels =
      '姓名 人口类型 性别 出生日期 公民身份号码 联系方式 民族 籍贯 婚姻 政治面貌 学历 宗教 服务处所 户籍详址 现住详址 是否常住 社区 网格 楼栋 单元总数 单元 总层数 楼层 房屋 户号 户籍地 户主公民身份号码 中心点'.split(
        ' ',
      );
    const { mapping, rows } = read([
      labels,
      [
        '张三',
        '户籍',
        '男',
        '1990-01-02',
        null,
        '13800138000',
        '回',
        '陕西',
        '已婚',
        '党员',
        '本科',
        '无',
        '某厂',
        '某路1号',
        '某小区',
        '否',
        '某社区',
        '一网格',
        3,
        2,
        1,
        30,
        11,
        '02',
        'H1',
        '610112',
        null,
        null,
      ],
    ]);
    expect(mapping.filter((field) => field !== null)).toEqual(
      'name residency sex birthOn idNumber phone ethnicity marriage politics education workplace registeredAddress address building unit room householdNo'.split(
        ' ',
      ),
    );
    expect(rows[0]).toMatchObject({
      building: '3号楼',
      unit: '1单元',
      room: '1102',
      residency: '空挂',
      householdNo: 'H1',
      ethnicity: '03',
      workplace: '某厂',
      registeredAddress: '某路1号',
    });
  });

  test('a sheet of heads only is a sheet of people', () => {
    expect(
      read([
        ['楼栋号', '单元', '门牌号', '户主姓名', '联系电话'],
        ['1', '1', '101', '张三', '13800138000'],
      ]).rows[0],
    ).toMatchObject({ name: '张三', room: '101' });
  });

  test('the sheet with most lines under a header is chosen; none is none', () => {
    const small = { ...sheetOfRows([head, ['1', '1', '1', '张三', '户主']]), name: '小' };
    const big = { ...sheetOfRows([head, ['1', '1', '1', '张三', '户主'], ['1', '1', '1', '李四', '妻']]), name: '大' };
    const notes = { ...sheetOfRows(Array.from({ length: 90 }, () => ['填表说明'])), name: '说明' };
    expect(chooseBestSheet({ sheets: [notes, small, big] })?.name).toBe('大');
    expect(chooseBestSheet({ sheets: [notes] })).toBeNull();
    expect(() => read([['填表说明'], ['请按户填写']])).toThrow('没有找到表头');
  });
});

describe('a mapping', () => {
  test('by hand is followed, and made sound', () => {
    const sheet = sheetOfRows([head, ['1', '1', '101', '张三', '李四']]);
    const { mapping, rows } = interpret(sheet, ['building', 'unit', 'room', 'name', 'name', 'nonsense', 'room'], TODAY);
    expect(mapping).toEqual(['building', 'unit', 'room', 'name', null]);
    expect(rows[0]?.relation).toBeNull();
    expect(interpret(sheet, ['building', 'unit', 'room', null, 'name'], TODAY).rows[0]?.name).toBe('李四');
  });

  test('has the same layout for the same headings only', () => {
    const layout = (labels: Cell[]) => read([labels, ['1', '1', '101', '张三', '户主']]).layout;
    expect(layout(head)).toBe(layout(['楼 栋', '单元', '房号', '姓名', '与户主关系']));
    expect(layout(head)).not.toBe(layout([...head.slice(0, 4), '关系']));
  });
});

describe('lines that are no people', () => {
  test('totals, blank lines, footers, repeated headers and titles are passed over', () => {
    const title = Array(5).fill('某小区台账');
    const rows = places([
      title,
      head,
      ['1', '1', '101', '张三', '户主'],
      [],
      ['小 计', null, null, '1人', null],
      title,
      head,
      ['1', '1', '102', '李四', '户主'],
      [null, '合计', null, '2人', null],
      ['填报人：王五', null, '审核人：赵六', null, null],
      ['注：本表一式两份'],
    ]);
    expect(rows).toEqual(['1号楼 1单元 101 张三', '1号楼 1单元 102 李四']);
  });

  test('a room without a person is no person', () => {
    const { rows, findings } = read([
      head,
      ['1', '1', '101', '张三', '户主'],
      ['1', '1', '102', null, null],
      ['1', '1', '103', '空户', null],
    ]);
    expect(rows).toHaveLength(1);
    expect(findings.map((finding) => finding.code)).toEqual(['vacant-room']);
  });
});
