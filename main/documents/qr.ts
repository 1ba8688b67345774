import { correction, generate, mode } from 'lean-qr';

/** Modules of quiet border that the standard asks for. */
const QUIET = 4;
/** Dots a module: so many that the smoothing of a printer never reaches the middle of the next one. */
const DOTS = 6;
const HEADER_BYTES = 62;

/** An uncompressed picture of one bit a dot, white where no bit is set; the simplest there is (BMP, BITMAPINFOHEADER). `x`, `y`: modules. */
function bitmap(modules: number, isDark: (x: number, y: number) => boolean): Uint8Array {
  const side = modules * DOTS;
  const stride = Math.ceil(side / 32) * 4;
  const bytes = new Uint8Array(HEADER_BYTES + stride * side);
  const view = new DataView(bytes.buffer);
  const fields = [bytes.length, 0, HEADER_BYTES, 40, side, -side, 0x0001_0001, 0, stride * side, 0, 0, 2, 2, 0xffffff, 0];
  view.setUint16(0, 0x4d42, true);
  for (const [index, value] of fields.entries()) view.setInt32(2 + index * 4, value, true);
  for (let y = 0; y < modules; y += 1) {
    const row = HEADER_BYTES + y * DOTS * stride;
    for (let x = 0; x < modules; x += 1) {
      if (!isDark(x, y)) continue;
      for (let dot = x * DOTS; dot < (x + 1) * DOTS; dot += 1) {
        const at = row + (dot >> 3);
        bytes[at] = (bytes[at] ?? 0) | (0x80 >> (dot & 7));
      }
    }
    // The other rows of dots of a row of modules are the same.
    for (let more = 1; more < DOTS; more += 1) bytes.copyWithin(row + more * stride, row, row + stride);
  }
  return bytes;
}

/**
 * A text (UTF-8) as a picture of its QR code, level M, which survives a torn corner; as a `data:` address.
 * A picture and not a drawing: in the PDF of 200 sheets it is kept once, where a drawing is drawn 200 times.
 */
export function qrPicture(text: string): string {
  // As plain bytes: Han characters in the standard's own kanji mode reach many scanners as Shift JIS.
  const bytes = mode.bytes(new TextEncoder().encode(text));
  const code = generate(bytes, { minCorrectionLevel: correction.M });
  const picture = bitmap(code.size + 2 * QUIET, (x, y) => code.get(x - QUIET, y - QUIET));
  return `data:image/bmp;base64,${Buffer.from(picture).toString('base64')}`;
}
