// A zip of parts that are already here: what a Word or Excel package is. No dates in it, so the same parts give the same bytes.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day a zip knows. */
const DATE = 0x21;
const UTF8 = 0x0800;
const DEFLATED = 8;
const STORED = 0;
const VERSION = 20;

type Part = { name: Buffer; sum: number; size: number; packed: Buffer; method: number; at: number };

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

type Packing = { method: number; pack(bytes: Uint8Array): Buffer };

function written(parts: ReadonlyMap<string, Uint8Array>, { method, pack }: Packing): Buffer {
  const [locals, all]: [Buffer[], Part[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of parts) {
    const part = { name: Buffer.from(name), sum: crc32(bytes), size: bytes.length, packed: pack(bytes), method, at };
    const local = Buffer.concat([sign(0x04034b50), common(part), part.name, part.packed]);
    locals.push(local);
    all.push(part);
    at += local.length;
  }
  const directory = Buffer.concat(all.map(central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(all.length, 4);
  end.writeUInt16LE(all.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, sign(0x06054b50), end]);
}

/** The bytes of a zip that holds these parts in this order. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  written(parts, { method: DEFLATED, pack: (bytes) => deflateRawSync(bytes) });

/** The same with the parts as they are: no version of a packing library decides about its bytes. */
export const storedZip = (parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  written(parts, { method: STORED, pack: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
