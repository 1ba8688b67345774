import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrPicture } from '../../../main/documents/qr';
import { scanned } from '../support/scanned';

describe('a QR code', () => {
  test('is read back exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        expect(scanned(qrPicture(text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('is read back at many sizes', () => {
    for (let length = 1; length <= 220; length += 20) {
      const text = '楼'.repeat(length);
      expect(scanned(qrPicture(text))).toBe(text);
    }
  });
});
