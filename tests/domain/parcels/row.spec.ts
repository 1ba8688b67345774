// A row of figures says what it was written from, has one way to be written, and is refused in any other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areRows, type Cell, cellsOf, isRow, MOST_COUNT, rowOf, UNSAID } from '../../../main/parcels/row';

const cell = fc.oneof(fc.integer({ min: 0, max: MOST_COUNT }), fc.constantFrom<Cell>(null, UNSAID, 0, MOST_COUNT));

test('cells come back as they were, and nothing else reads as them', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.nat(60), (cells, other) => {
      const row = rowOf(cells);
      expect(isRow(row, cells.length)).toBe(true);
      expect(cellsOf(row, cells.length)).toEqual(cells);
      // Nothing at all is no cell, or one that is hidden.
      if (other !== cells.length && row !== '') expect(isRow(row, other)).toBe(false);
    }),
  );
});

test.each(['01', '1.5', '-1', '1e3', ' 1', '1,', ',1', '+1', '１', 'x', '100000000000', '--', '1\n', '1,2,3'])(
  '%j is no row of one cell',
  (text) => {
    expect(isRow(text, 1)).toBe(false);
  },
);

test('what is no text is no row, and a long row that goes wrong at its end is told at once', () => {
  for (const odd of [null, 1, ['1'], { 0: '1' }, undefined]) expect(isRow(odd, 1)).toBe(false);
  const long = `${Array(500).fill('12345678901').join(',')}x`;
  const began = performance.now();
  for (let at = 0; at < 100; at += 1) expect(isRow(long, 500)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('nothing is more than its whole, and only what is told has one', () => {
  expect(areRows('3,5', '', 2)).toBe(true);
  expect(areRows('3,5', '-,5', 2)).toBe(true);
  // What is hidden may still say of how many.
  expect(areRows(',5', '4,-', 2)).toBe(true);
  for (const wholes of ['-,4', '3,', '3', '3,5,7', null]) expect(areRows('3,5', wholes, 2), String(wholes)).toBe(false);
  expect(areRows('-,5', '4,-', 2)).toBe(false);
});
