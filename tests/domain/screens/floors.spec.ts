import { expect, test } from 'vitest';
import { floorsOf, floorWords, neighbour } from '../../../renderer/features/rooms/floors';
import type { PictureRoom } from '../../../shared/features/rooms';

const room = (id: number, floor: number, number: string): PictureRoom => ({
  ...{ id, floor, number, state: 'vacant', headName: null },
  ...{ households: 0, residents: 0, needsVisit: false },
});
const rooms = [
  room(1, -1, 'B101'),
  room(2, 1, '101'),
  room(3, 1, '102'),
  room(4, 3, '301'),
  room(5, 3, '302'),
  room(6, 3, '303'),
];
const floors = floorsOf(rooms);

test('the top floor stands first, basements last', () => {
  expect(floors.map(({ floor, rooms: within }) => [floorWords(floor), within.map(({ number }) => number)])).toEqual([
    ['3层', ['301', '302', '303']],
    ['1层', ['101', '102']],
    ['地下1层', ['B101']],
  ]);
});

test('arrow keys stay inside the house', () => {
  expect(neighbour(floors, 0, 2, 'ArrowDown')?.number).toBe('102');
  expect(neighbour(floors, 1, 1, 'ArrowDown')?.number).toBe('B101');
  expect(neighbour(floors, 1, 0, 'ArrowRight')?.number).toBe('102');
  for (const [row, column, key] of [
    [0, 0, 'ArrowUp'],
    [0, 0, 'ArrowLeft'],
    [2, 0, 'ArrowDown'],
    [0, 2, 'ArrowRight'],
    [0, 0, 'Enter'],
  ] as const)
    expect(neighbour(floors, row, column, key), key).toBeUndefined();
});
