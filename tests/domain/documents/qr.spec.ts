import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrPicture } from '../../../main/documents/qr';

/** What a camera makes of the picture, read as the bitmap it is. */
function scanned(address: string): string | null {
  const bytes = Buffer.from(address.replace('data:image/bmp;base64,', ''), 'base64');
  const [start, side] = [bytes.readUInt32LE(10), bytes.readInt32LE(18)];
  const stride = (bytes.length - start) / side;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let dot = 0; dot < side * side; dot += 1) {
    const [x, y] = [dot % side, Math.floor(dot / side)];
    const isDark = ((bytes[start + y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    if (isDark) pixels.fill(0, dot * 4, dot * 4 + 3);
  }
  const found = jsQR(pixels, side, side);
  return found ? new TextDecoder().decode(Uint8Array.from(found.binaryData)) : null;
}

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
