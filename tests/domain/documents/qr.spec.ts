import bwip from 'bwip-js/node';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { type QrSymbol, qrSymbol } from '../../../main/documents/qr/symbol';

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

/** What bwip-js draws for the same text in bytes at level M, under each of the eight masks. */
const secondOpinions = (text: string): QrSymbol[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((mask) => {
    const options = { bcid: 'qrcode', text, eclevel: 'M', fixedeclevel: true, mask };
    const [symbol] = bwip.raw(options as never) as unknown as { pixs: number[]; pixx: number }[];
    if (!symbol) throw new Error('bwip-js drew nothing');
    return { size: symbol.pixx, modules: Uint8Array.from(symbol.pixs) };
  });

describe('a QR code', () => {
  test('is read back exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        expect(scanned(qrSymbol(text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('is read back at every size from 21 to 97 modules', () => {
    const sizes = new Set<number>();
    for (let length = 1; length <= 220; length += 5) {
      const text = '楼'.repeat(length);
      const symbol = qrSymbol(text);
      sizes.add(symbol.size);
      expect(scanned(symbol)).toBe(text);
    }
    expect([...sizes]).toHaveLength(20);
  });

  test.each(['hello world, lower case', 'abcdefghijklmnopqrstuvwxyz'.repeat(3)])(
    'of “%s” is module for module what bwip-js draws under one of the masks',
    (text) => {
      expect(secondOpinions(text)).toContainEqual(qrSymbol(text));
    },
  );

  test('that is too long is an error, not a damaged symbol', () => {
    expect(() => qrSymbol('楼'.repeat(223))).toThrow(RangeError);
  });
});
