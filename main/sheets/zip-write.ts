// A zip of parts: what a Word or Excel package is. No dates in it, so the same parts give the same bytes.
import { once } from 'node:events';
import type { TransformOptions } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';

/** 1 January 1980, the first day a zip knows. */
const DATE = 0x21;
const UTF8 = 0x0800;
const DEFLATED = 8;
const STORED = 0;
const VERSION = 20;

const LOCAL = { sign: 0x04034b50, head: 30 };
const CENTRAL = { sign: 0x02014b50, head: 46 };
const END = { sign: 0x06054b50, head: 22 };

/** A part as it lies in a zip, and what it is unpacked. */
export type Packed = { sum: number; size: number; packed: Uint8Array; method: number };
type Part = Packed & { name: string; named: number; at: number };

/** What both headers of a part have alike, 26 bytes. */
function common(zip: Buffer, { named, sum, size, packed, method }: Part, from: number): void {
  zip.writeUInt16LE(VERSION, from);
  zip.writeUInt16LE(UTF8, from + 2);
  zip.writeUInt16LE(method, from + 4);
  zip.writeUInt16LE(DATE, from + 8);
  zip.writeUInt32LE(sum, from + 10);
  zip.writeUInt32LE(packed.length, from + 14);
  zip.writeUInt32LE(size, from + 18);
  zip.writeUInt16LE(named, from + 22);
}

function local(zip: Buffer, part: Part): void {
  zip.writeUInt32LE(LOCAL.sign, part.at);
  common(zip, part, part.at + 4);
  zip.write(part.name, part.at + LOCAL.head);
  zip.set(part.packed, part.at + LOCAL.head + part.named);
}

/** Gives where it ends. */
function central(zip: Buffer, part: Part, from: number): number {
  zip.writeUInt32LE(CENTRAL.sign, from);
  zip.writeUInt16LE(VERSION, from + 4);
  common(zip, part, from + 6);
  zip.writeUInt32LE(part.at, from + 42);
  zip.write(part.name, from + CENTRAL.head);
  return from + CENTRAL.head + part.named;
}

/**
 * The bytes of a zip of parts that are packed. In one piece: an office writes six hundred anew to see that what came is that. `room`:
 * where it is put if it fits.
 */
export function zipOfPacked(parts: ReadonlyMap<string, Packed>, room?: Buffer): Buffer {
  const all: Part[] = [];
  let directory = 0;
  for (const [name, packed] of parts) {
    const part = { ...packed, name, named: Buffer.byteLength(name), at: directory };
    all.push(part);
    directory += LOCAL.head + part.named + packed.packed.length;
  }
  const end = all.reduce((from, { named }) => from + CENTRAL.head + named, directory);
  const size = end + END.head;
  const zip = room && size <= room.length ? room.subarray(0, size).fill(0) : Buffer.alloc(size);
  for (const part of all) local(zip, part);
  let at = directory;
  for (const part of all) at = central(zip, part, at);
  zip.writeUInt32LE(END.sign, end);
  zip.writeUInt16LE(all.length, end + 8);
  zip.writeUInt16LE(all.length, end + 10);
  zip.writeUInt32LE(end - directory, end + 12);
  zip.writeUInt32LE(directory, end + 16);
  return zip;
}

/** What may wait to be packed, in bytes: while it is, the next is written. */
const WAITING = 1024 * 1024;
const PIECE = 256 * 1024;

/** A long part as it comes, packed beside whoever writes it; others get their turn between two pieces. */
export async function packedText(pieces: Iterable<string>, level: number): Promise<Packed> {
  const options: ZlibOptions & TransformOptions = { level, chunkSize: PIECE, writableHighWaterMark: WAITING };
  const deflate = createDeflateRaw(options);
  const packed: Buffer[] = [];
  deflate.on('data', (bytes: Buffer) => packed.push(bytes));
  const ended = once(deflate, 'end');
  let [sum, size] = [0, 0];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    sum = crc32(bytes, sum);
    size += bytes.length;
    await (deflate.write(bytes) ? new Promise(setImmediate) : once(deflate, 'drain'));
  }
  deflate.end();
  await ended;
  return { sum, size, packed: Buffer.concat(packed), method: DEFLATED };
}

type Packing = { method: number; pack(bytes: Uint8Array): Uint8Array; room?: Buffer };

function written(parts: ReadonlyMap<string, Uint8Array>, { method, pack, room }: Packing): Buffer {
  const packed = [...parts].map(([name, bytes]): [string, Packed] => [
    name,
    { sum: crc32(bytes), size: bytes.length, packed: pack(bytes), method },
  ]);
  return zipOfPacked(new Map(packed), room);
}

/** The bytes of a zip that holds these parts in this order. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  written(parts, { method: DEFLATED, pack: (bytes) => deflateRawSync(bytes) });

/** The same with the parts as they are: no version of a packing library decides about its bytes. `room`: where it is put if it fits. */
export const storedZip = (parts: ReadonlyMap<string, Uint8Array>, room?: Buffer): Buffer =>
  written(parts, { method: STORED, pack: (bytes) => bytes, ...(room ? { room } : {}) });
