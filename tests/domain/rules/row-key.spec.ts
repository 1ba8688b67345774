// The key of a line: typed wrongly it opens nothing, rather than the line of another household.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, rowKeyIn, rowKeyWords } from '../../../shared/rules/row-key';

const keys = fc.stringMatching(/^\d{11}$/).map((digits) => digits + checkDigit(digits));

describe('the key of a line', () => {
  test('is read as it is printed, scanned or typed', () => {
    fc.assert(
      fc.property(keys, (key) => {
        for (const written of [key, rowKeyWords(key), ` ${key} `, key.replace(/(.{4})(?=.)/g, '$1-')])
          expect(rowKeyIn(written)).toBe(key);
      }),
    );
  });

  test('opens nothing with one digit wrong', () => {
    fc.assert(
      fc.property(keys, fc.nat(11), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
        const wrong = [...key].map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit)).join('');
        expect(rowKeyIn(wrong)).toBeNull();
      }),
    );
  });

  test('opens nothing where a digit is missing or too many, or for a phone or ID number', () => {
    for (const text of ['', '12345', '13812345678', '110105194912310021', '123456789012345678901', '一二三四'])
      expect(rowKeyIn(text)).toBeNull();
    fc.assert(
      fc.property(keys, (key) => {
        expect([rowKeyIn(key.slice(1)), rowKeyIn(`1${key}`)]).toEqual([null, null]);
      }),
    );
  });
});
