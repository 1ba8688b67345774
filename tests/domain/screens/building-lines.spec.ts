// The wizard's table of buildings: lines as typed become plans, and the count beside them is the count of rooms made.
import { describe, expect, test } from 'vitest';
import {
  copyOf,
  emptyLine,
  freshPattern,
  type Line,
  linesOfPattern,
  linesOfPlans,
  numbersIn,
  readLines,
  roomsPerUnit,
} from '../../../renderer/features/welcome/wizard/building-lines';
import { roomsOf } from '../../../shared/features/estate';

const estate = { ...freshPattern, buildings: '13', units: '4', floors: '7', perFloor: '3' };
const one = (change: Partial<Line> = {}): Line => ({ ...(linesOfPattern({ ...estate, buildings: '1' })[0] as Line), ...change });

describe('buildings by pattern', () => {
  test('thirteen buildings with one unit fewer in the first are 51 units and 1071 rooms', () => {
    const [first, ...others] = linesOfPattern(estate);
    const { counts, faults } = readLines([{ ...(first as Line), units: '3' }, ...others]);
    expect(counts).toEqual({ buildings: 13, units: 51, rooms: 1071 });
    expect(faults.size).toBe(0);
  });

  test('skipped floors and basements count as the rooms they make', () => {
    for (const skipFloors of ['', '4', '4、14', '-1，4']) {
      const line = one({ floors: '18', perFloor: '2', basements: '2', skipFloors, skipDoors: '4' });
      const unit = readLines([line]).plans[0]?.units[0];
      expect(roomsPerUnit(line)).toBe(unit && roomsOf(unit).length);
    }
  });

  test('what is not a number is said at its field, and the other lines still count', () => {
    const wrong = one({ floors: '', skipFloors: '四' });
    const { counts, faults } = readLines([wrong, ...linesOfPattern({ ...estate, buildings: '2' }).slice(1)]);
    expect(Object.keys(faults.get(wrong.key) ?? {})).toEqual(['floors', 'skipFloors']);
    expect(counts).toEqual({ buildings: 1, units: 4, rooms: 84 });
  });

  test('numbers are read between any marks people write', () => {
    expect(numbersIn('4、14，24 34')).toEqual([4, 14, 24, 34]);
    expect(numbersIn('')).toEqual([]);
    expect(numbersIn('4楼B')).toBeNull();
  });
});

describe('buildings by hand', () => {
  test('two lines of one name are one building whose units go on counting', () => {
    const { plans } = readLines([one({ units: '2' }), one({ units: '1', floors: '11' })]);
    expect(plans).toHaveLength(1);
    expect(plans[0]?.units.map(({ unit, floors }) => [unit, floors])).toEqual([
      ['1单元', 7],
      ['2单元', 7],
      ['3单元', 11],
    ]);
  });

  test('a building added like another takes the next number', () => {
    const lines = linesOfPattern(estate);
    expect(copyOf(lines[2] as Line, lines).building).toBe('14号楼');
    expect(emptyLine([]).building).toBe('1号楼');
  });

  test('a unit named twice in one building is not let through', () => {
    const lines = [one({ units: '1', names: ['东单元'] }), one({ units: '1', names: ['东单元'] })];
    expect(readLines(lines).faults.size).toBe(1);
  });
});

test('plans from a sheet come back unchanged, with their unit names and chief', () => {
  const tall = { floors: 11, perFloor: 2, basements: 1, skipFloors: [4], skipDoors: [] };
  const low = { floors: 7, perFloor: 3, basements: 0, skipFloors: [], skipDoors: [] };
  const plans = [
    {
      building: '1号楼',
      chief: { name: '陈磊博', phone: '13119009737' },
      units: [
        { unit: '1单元', ...low },
        { unit: '2单元', ...low },
        { unit: '3单元', ...tall },
      ],
    },
    { building: '东楼', chief: null, units: [{ unit: '东单元', ...low }] },
  ];
  const lines = linesOfPlans(plans);
  expect(lines.map(({ building, units }) => [building, units])).toEqual([
    ['1号楼', '2'],
    ['1号楼', '1'],
    ['东楼', '1'],
  ]);
  expect(readLines(lines).plans).toEqual(plans);
});
