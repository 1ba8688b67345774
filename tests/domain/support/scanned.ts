import jsQR from 'jsqr';

/** What a camera makes of a QR picture of ours, read as the bitmap it is; null when it reads nothing. */
export function scanned(address: string): string | null {
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
