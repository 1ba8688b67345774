// The three parts of a parcel in a zip that has one way to be written: no packing, no dates, these names in this order. The reader
// writes what it read once more and wants the same bytes, so that nothing can hide in headers, gaps or further entries. Names from a
// parcel are compared, never used as paths.
import { storedZip } from '../sheets/zip-write';

export type Parts = { manifest: Buffer; signature: Buffer; sealed: Buffer };

const NAMES = ['manifest.json', 'manifest.sig', 'content.sealed'] as const;
const LOCAL = 0x04034b50;
const HEAD = 30;

/** The bytes of the zip. */
export const packed = ({ manifest, signature, sealed }: Parts, room?: Buffer): Buffer =>
  storedZip(
    new Map([
      [NAMES[0], manifest],
      [NAMES[1], signature],
      [NAMES[2], sealed],
    ]),
    room,
  );

/** Where a small parcel is written anew to be compared. */
const scratch = Buffer.alloc(64 * 1024);

/** Looks like a zip at all: then it is a damaged or strange parcel, else some other file. */
export const isZip = (bytes: Buffer): boolean => bytes.length > HEAD && bytes.readUInt32LE(0) === LOCAL;

/** The parts, or null where the bytes are not exactly what `packed` writes. */
export function unpacked(bytes: Buffer): Parts | null {
  const parts: Buffer[] = [];
  let at = 0;
  for (const name of NAMES) {
    if (at + HEAD > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
    const begins = at + HEAD + bytes.readUInt16LE(at + 26);
    const ends = begins + bytes.readUInt32LE(at + 22);
    if (ends > bytes.length || bytes.toString('utf8', at + HEAD, begins) !== name) return null;
    parts.push(bytes.subarray(begins, ends));
    at = ends;
  }
  const [manifest, signature, sealed] = parts;
  if (!manifest || !signature || !sealed) return null;
  return packed({ manifest, signature, sealed }, scratch).equals(bytes) ? { manifest, signature, sealed } : null;
}
