import { describe, expect, test } from 'vitest';
import { cleanBuilding, cleanRoom, cleanUnit, parseAddress } from '../../../main/features/imports/places';
import type { Cell } from '../../../main/sheets/workbook';
import { read } from '../../fixtures/sheets-ledger';

const head = ['楼栋', '单元', '房号', '姓名', '与户主关系'];
const placesOf = (rows: Cell[][]) => read(rows).rows.map(({ building, unit, room }) => [building, unit, room].join(' '));

describe('places', () => {
  test('buildings, units and rooms have one form however they are written', () => {
    for (const written of [1, '1', '01', '1#', '#1', '1栋', '1幢', '1号', '1号楼', '一号楼', '第1栋', '１号楼', '1 # 楼', '1.0'])
      expect(cleanBuilding(written), String(written)).toBe('1号楼');
    for (const [written, building] of [
      ['十二栋', '12号楼'],
      ['A座', 'A座'],
      ['a', 'A座'],
      ['东区3栋', '东区3号楼'],
      ['3A', '3A号楼'],
      ['综合楼', '综合楼'],
      ['-', null],
    ])
      expect(cleanBuilding(written ?? '')).toBe(building);
    for (const written of [1, '1', '01', '一单元', '1门', '1单元', '单元1', '第一单元'])
      expect(cleanUnit(written), String(written)).toBe('1单元');
    expect(cleanUnit('甲单元')).toBe('甲单元');
    expect(cleanUnit('无')).toBeNull();
    for (const written of [1101, '1101', '1101室', '1101号', '11层01', '１１０１', '1101 '])
      expect(cleanRoom(written), String(written)).toBe('1101');
    for (const [written, room] of [
      ['0101', '101'],
      ['-101', 'B101'],
      ['b101', 'B101'],
      ['负101', 'B101'],
      ['1101A', '1101A'],
      ['门卫室', '门卫'],
    ])
      expect(cleanRoom(written ?? '')).toBe(room);
  });

  test('cleaning a place twice changes nothing more', () => {
    for (const written of ['1', '东区3栋', 'A座', '综合楼', '1-3', '十二栋', '3A'])
      expect(cleanBuilding(cleanBuilding(written) ?? '')).toBe(cleanBuilding(written));
    for (const written of ['1', '甲单元', 'A门', '东']) expect(cleanUnit(cleanUnit(written) ?? '')).toBe(cleanUnit(written));
    for (const written of ['1101室', '-101', '11层01', '1101A'])
      expect(cleanRoom(cleanRoom(written) ?? '')).toBe(cleanRoom(written));
  });

  test('a whole place in one cell is taken apart, or left alone where it could be two', () => {
    for (const written of [
      '3-2-1101',
      '3/2/1101',
      '3号楼2单元1101室',
      '3号楼2单元1101',
      '3#2-1101',
      '3栋2门1101',
      '3幢二单元1101室',
      '三号楼2单元11层1101',
      '某市某路1号某小区3号楼2单元1101室',
      '３－２－１１０１',
      '保利小区3-2-1101',
    ])
      expect(parseAddress(written), written).toEqual({ building: '3号楼', unit: '2单元', room: '1101' });
    expect(parseAddress('3号楼1101')).toEqual({ building: '3号楼', unit: null, room: '1101' });
    expect(parseAddress('3-2-B101')).toEqual({ building: '3号楼', unit: '2单元', room: 'B101' });
    for (const written of ['3-1101', '1101', '某路1号1101室', '某小区', '2026-03-02'])
      expect(parseAddress(written), written).toBeNull();
  });

  test('columns may hold parts, wholes, floors', () => {
    expect(
      placesOf([
        ['住址', '姓名', '性别'],
        ['3-2-1101', '张三', '男'],
      ]),
    ).toEqual(['3号楼 2单元 1101']);
    expect(
      placesOf([
        ['楼栋', '房号', '姓名'],
        ['3', '2-1101', '张三'],
      ]),
    ).toEqual(['3号楼 2单元 1101']);
    expect(
      placesOf([
        ['房号', '姓名', '性别'],
        ['3-2-1101', '张三', '男'],
      ]),
    ).toEqual(['3号楼 2单元 1101']);
    expect(
      placesOf([
        ['楼栋', '单元', '楼层', '房屋', '姓名'],
        [3, 2, 11, 1, '张三'],
      ]),
    ).toEqual(['3号楼 2单元 1101']);
  });

  test('lines of a household may leave the place to the line above, strangers may not', () => {
    const { rows, findings } = read([
      head,
      ['3', '2', '1101', '张三', '户主'],
      [null, null, null, '李四', '妻'],
      [null, null, null, '王五', '户主'],
      [null, null, '1102', '赵六', '户主'],
      ['〃', '〃', '1103', '钱七', '户主'],
    ]);
    expect(rows.map((row) => [row.building, row.unit, row.room].join(' '))).toEqual([
      '3号楼 2单元 1101',
      '3号楼 2单元 1101',
      '  ',
      '3号楼 2单元 1102',
      '3号楼 2单元 1103',
    ]);
    expect(findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, '房号', 'place-missing'],
      [5, '楼栋', 'place-carried'],
      [6, '楼栋', 'place-carried'],
    ]);
  });

  test('a room that became a date, and one that is a story, are not taken', () => {
    const codes = (room: Cell) =>
      read([head, ['3', '2', room, '张三', '户主']]).findings.map(({ column, code }) => [column, code]);
    expect(codes('2026-03-02')).toEqual([['房号', 'place-is-date']]);
    expect(codes('住在老王家隔壁那间没有门牌的平房里面对面就是')).toEqual([['房号', 'place-too-long']]);
    expect(codes(null)).toEqual([['房号', 'place-missing']]);
  });
});
