import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { type QrSymbol, qrSymbol } from '../../../main/documents/qr-mark';

const SCALE = 4;
const QUIET = 4;

/** What a camera makes of the printed symbol, as bytes of UTF-8. */
function scanned({ size, modules }: QrSymbol): string | null {
  const side = (size + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / SCALE) - QUIET, Math.floor(y / SCALE) - QUIET];
      const inside = column >= 0 && row >= 0 && column < size && row < size;
      if (inside && modules[row * size + column]) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  const found = jsQR(pixels, side, side);
  return found ? new TextDecoder().decode(Uint8Array.from(found.binaryData)) : null;
}

describe('a QR code', () => {
  test('is read back exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        expect(scanned(qrSymbol(text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('is read back at many sizes', () => {
    for (let length = 1; length <= 220; length += 20) {
      const text = '楼'.repeat(length);
      const symbol = qrSymbol(text);
      expect(scanned(symbol)).toBe(text);
    }
  });
});
