import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuildings } from '../../../main/features/imports/buildings-sheet';
import { groupHouseholds } from '../../../main/features/imports/interpret';
import { readWorkbook } from '../../../main/sheets/read';
import type { Cell } from '../../../main/sheets/workbook';
import { read, sheetOfRows } from '../../fixtures/sheets-ledger';

const head = ['楼栋', '单元', '房号', '姓名', '与户主关系'];
const householdsOf = (rows: Cell[][]) => groupHouseholds(read(rows).rows).map((group) => group.map((row) => row.name).join('+'));

describe('households', () => {
  test('one room may hold several: by number, by head, by a second 户主', () => {
    expect(
      householdsOf([
        head,
        ['3', '2', '1', '张三', '户主'],
        ['3', '2', '1', '李四', '妻'],
        ['3', '2', '1', '王五', '户主'],
        ['3', '2', '1', '赵六', '子'],
        ['3', '2', '2', '钱七', '户主'],
      ]),
    ).toEqual(['张三+李四', '王五+赵六', '钱七']);
    const numbered = [...head, '户号'];
    expect(
      householdsOf([
        numbered,
        ['3', '2', '1', '张三', '户主', 'A'],
        ['3', '2', '1', '王五', '户主', 'B'],
        ['3', '2', '1', '李四', '妻', 'A'],
      ]),
    ).toEqual(['张三+李四', '王五']);
    const headed = [...head, '户主'];
    expect(
      householdsOf([
        headed,
        ['3', '2', '1', '张三', '户主', '张三'],
        ['3', '2', '1', '王五', '户主', '王五'],
        ['3', '2', '1', '李四', '妻', '张 三'],
      ]),
    ).toEqual(['张三+李四', '王五']);
  });

  test('the same head in two rooms is two households; a room without a head is one', () => {
    expect(householdsOf([head, ['3', '2', '1', '张三', '户主'], ['3', '2', '2', '张三', '户主']])).toEqual(['张三', '张三']);
    expect(
      householdsOf([
        ['楼栋', '房号', '姓名'],
        ['3', '1', '张三'],
        ['3', '1', '李四'],
        ['3', '2', '王五'],
      ]),
    ).toEqual(['张三+李四', '王五']);
  });
});

describe('lists of buildings', () => {
  test('the sample gives 13 buildings, 51 units, 1071 rooms and their chiefs', async () => {
    const { sheets } = await readWorkbook(path.join(import.meta.dirname, '../../fixtures/buildings-13-51-1071.xlsx'));
    const { buildings, findings } = readBuildings(sheets[0] ?? sheetOfRows([]));
    const units = buildings.flatMap((building) => building.units);
    expect([buildings.length, units.length, units.reduce((sum, unit) => sum + unit.floors * unit.perFloor, 0)]).toEqual([
      13, 51, 1071,
    ]);
    expect(buildings[0]).toMatchObject({ building: '1号楼', chief: { name: '陈磊博', phone: '13119009737' } });
    expect(findings).toEqual([]);
  });

  test('a line a building works too; bad lines are told; chiefs of single units are left open', () => {
    const byBuilding = readBuildings(
      sheetOfRows([
        ['楼栋名称', '层数', '单元数', '楼栋户数'],
        ['一号楼', 7, 3, 42],
        [2, '6层', 2, 24],
        ['合计', null, 5, 66],
      ]),
    );
    expect(
      byBuilding.buildings.map(({ building, units }) => [building, units.length, units[0]?.floors, units[0]?.perFloor]),
    ).toEqual([
      ['1号楼', 3, 7, 2],
      ['2号楼', 2, 6, 2],
    ]);
    const bad = readBuildings(
      sheetOfRows([
        ['楼栋号', '单元名称', '楼层数', '层户数', '楼栋长姓名'],
        ['1', '1', 7, 3, '张三'],
        ['1', '2', 7, 3, '李四'],
        ['1', '2', 7, 3, '李四'],
        ['1', '3', 0, 3, null],
        ['1', '4', 7, 99, null],
      ]),
    );
    expect(bad.buildings).toMatchObject([{ chief: null, units: [{ unit: '1单元' }, { unit: '2单元' }] }]);
    expect(bad.findings.map(({ row, code }) => [row, code])).toEqual([
      [4, 'unit-repeated'],
      [5, 'floors-invalid'],
      [6, 'doors-invalid'],
      [2, 'chiefs-differ'],
    ]);
    expect(readBuildings(sheetOfRows([['姓名'], ['张三']])).buildings).toEqual([]);
  });
});
