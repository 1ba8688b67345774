import { expect, it } from 'vitest';
import { coverageWords, gapsIn, heavyWords, linesOf } from '../../../renderer/features/chiefs/estate-lines';
import type { Chief, ChiefRow } from '../../../shared/features/chiefs';

const chief = (id: number, scope: Chief['scope']): Chief => ({ id, name: '王芳', phone: null, scope, since: '2026-03-05' });

const unit = (buildingId: number, unitId: number, households: number, holder: Chief | null): ChiefRow => ({
  buildingId,
  building: `${buildingId}号楼`,
  unitId,
  unit: `${unitId}单元`,
  households,
  residents: households * 3,
  chief: holder,
});

const whole = chief(9, 'building');
const rows = [unit(1, 1, 60, whole), unit(1, 2, 60, whole), unit(1, 3, 20, chief(7, 'unit')), unit(2, 4, 30, null)];

it("counts a building chief's households over the units that have no chief of their own", () => {
  const [first] = linesOf(rows);
  expect(first).toMatchObject({ households: 140, covered: 3, units: 3, load: 120, chief: whole });
  expect(first?.children.map((line) => line.load)).toEqual([0, 0, 20]);
});

it('says how far the estate is covered and who has too much', () => {
  expect(coverageWords(rows)).toBe('4个单元中3个有楼栋长，还差1个。');
  expect(coverageWords(rows.slice(0, 3))).toBe('3个单元都有楼栋长。');
  expect(heavyWords(rows)).toBe('1位楼栋长负责的超过100户，可以再请一位分担。');
  expect(heavyWords(rows.slice(2))).toBe('');
});

it('shows only the units nobody looks after, with the building as it is', () => {
  const gaps = gapsIn(linesOf([...rows, unit(2, 5, 10, chief(8, 'unit'))]));
  expect(gaps.map((line) => [line.building, line.units, line.children.map((each) => each.row.unitId)])).toEqual([
    ['2号楼', 2, [4]],
  ]);
});
