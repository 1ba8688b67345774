// A picture is kept as the desk drew it anew: a JPEG or PNG of a known size, and nothing that only calls itself one.

/** `bytes`: how many a picture may have. `longest`: pixels its longer side is drawn with at most. */
export type PictureSize = { bytes: number; longest: number };

/** A photo on a card. */
export const smallPicture: PictureSize = { bytes: 200_000, longest: 480 };
/** A sheet of paper somebody photographed: what is written on it can be read. */
export const sheetPicture: PictureSize = { bytes: 6_000_000, longest: 2400 };

/** A photo that is printed beside others, and kept with the paper it stands on. */
export const wallPicture: PictureSize = { bytes: 1_000_000, longest: 1200 };

export type Picture = { kind: 'image/png' | 'image/jpeg'; width: number; height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The header chunk comes first and has thirteen bytes; the last chunk is IEND. */
function pngOf(bytes: Uint8Array): Picture | null {
  if (bytes.length < 45 || !begins(bytes, PNG)) return null;
  const view = viewOf(bytes);
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return null;
  if (view.getUint32(bytes.length - 8) !== 0x49454e44) return null;
  return { kind: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers that begin a frame and hold its size; C4, C8 and CC are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegOf(bytes: Uint8Array): Picture | null {
  if (bytes.length < 20 || !begins(bytes, [0xff, 0xd8, 0xff]) || bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { kind: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** What these bytes are; null where they are no PNG or JPEG of this size at most. */
export function pictureOf(bytes: Uint8Array, most: PictureSize): Picture | null {
  if (bytes.length > most.bytes) return null;
  const found = pngOf(bytes) ?? jpegOf(bytes);
  if (!found || found.width < 1 || found.height < 1) return null;
  return Math.max(found.width, found.height) <= most.longest ? found : null;
}
