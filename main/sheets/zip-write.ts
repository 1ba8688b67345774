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

/** A part as it lies in a zip, and what it is unpacked. */
export type Packed = { sum: number; size: number; packed: Buffer; method: number };
type Part = Packed & { name: Buffer; at: number };

/** What both headers of a part have alike, 26 bytes. */
function common({ name, sum, size, packed, method }: Part): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(sum, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

const sign = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

function central(part: Part): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.at, 10);
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  return Buffer.concat([sign(0x02014b50), version, common(part), rest, part.name]);
}

/** The bytes of a zip of parts that are packed. */
export function zipOfPacked(parts: ReadonlyMap<string, Packed>): Buffer {
  const [locals, all]: [Buffer[], Part[]] = [[], []];
  let at = 0;
  for (const [name, packed] of parts) {
    const part = { ...packed, name: Buffer.from(name), at };
    const local = [sign(0x04034b50), common(part), part.name, part.packed];
    locals.push(...local);
    all.push(part);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(all.map(central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(all.length, 4);
  end.writeUInt16LE(all.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, sign(0x06054b50), end]);
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

type Packing = { method: number; pack(bytes: Uint8Array): Buffer };

function written(parts: ReadonlyMap<string, Uint8Array>, { method, pack }: Packing): Buffer {
  const packed = [...parts].map(([name, bytes]): [string, Packed] => [
    name,
    { sum: crc32(bytes), size: bytes.length, packed: pack(bytes), method },
  ]);
  return zipOfPacked(new Map(packed));
}

/** The bytes of a zip that holds these parts in this order. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  written(parts, { method: DEFLATED, pack: (bytes) => deflateRawSync(bytes) });

/** The same with the parts as they are: no version of a packing library decides about its bytes. */
export const storedZip = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  written(parts, { method: STORED, pack: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
