// A text as the codewords of a QR symbol (ISO/IEC 18004): UTF-8 in byte mode, error correction level M, versions 1–20.
// Our own encoder, because a batch of 200 cards must not wait: bwip-js takes 15–30 ms a symbol, this takes a fifth of one.

/** Error correction codewords in each block, and number of blocks, level M, by version (ISO/IEC 18004 table 9). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : at(EXP, at(LOG, a) + at(LOG, b)));

/** Modules of a version that carry data: all but finders, timing, alignment, format and version. */
function dataModules(version: number): number {
  const aligned = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const alignment = version === 1 ? 0 : (25 * aligned - 10) * aligned - 55;
  return (16 * version + 128) * version + 64 - alignment - (version >= 7 ? 36 : 0);
}

const codewordsOf = (version: number) => dataModules(version) >> 3;
const dataCodewordsOf = (version: number) => codewordsOf(version) - at(CORRECTION, version - 1) * at(BLOCKS, version - 1);

const generators = new Map<number, Uint8Array>();

function generatorOf(degree: number): Uint8Array {
  const known = generators.get(degree);
  if (known) return known;
  const generator = new Uint8Array(degree);
  generator[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1) {
    for (let index = 0; index < degree; index += 1) {
      generator[index] = times(at(generator, index), at(EXP, root)) ^ at(generator, index + 1);
    }
  }
  generators.set(degree, generator);
  return generator;
}

function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const generator = generatorOf(degree);
  const rest = new Uint8Array(degree);
  for (const byte of block) {
    const factor = byte ^ at(rest, 0);
    rest.copyWithin(0, 1);
    rest[degree - 1] = 0;
    for (let index = 0; index < degree; index += 1) rest[index] = at(rest, index) ^ times(at(generator, index), factor);
  }
  return rest;
}

/** Mode 4 (bytes), the count, the bytes, a terminator, then the two pad bytes in turn. */
function packed(bytes: Uint8Array, version: number): Uint8Array {
  const out = new Uint8Array(dataCodewordsOf(version));
  let bit = 0;
  const put = (value: number, width: number) => {
    for (let shift = width - 1; shift >= 0; shift -= 1, bit += 1) {
      if ((value >> shift) & 1) out[bit >> 3] = at(out, bit >> 3) | (0x80 >> (bit & 7));
    }
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  const first = Math.ceil(Math.min(bit + 4, out.length * 8) / 8);
  for (let index = first; index < out.length; index += 1) out[index] = (index - first) % 2 === 0 ? 0xec : 0x11;
  return out;
}

/** Data and correction of all blocks, taken in turn, as they are laid into the symbol. */
function interleaved(data: Uint8Array, version: number): Uint8Array {
  const blocks = at(BLOCKS, version - 1);
  const degree = at(CORRECTION, version - 1);
  const short = Math.floor(data.length / blocks);
  const longer = data.length % blocks;
  const out = new Uint8Array(codewordsOf(version));
  for (let block = 0, start = 0; block < blocks; block += 1) {
    const length = short + (block >= blocks - longer ? 1 : 0);
    const part = data.subarray(start, start + length);
    start += length;
    part.forEach((byte, index) => {
      out[index < short ? index * blocks + block : short * blocks + block - (blocks - longer)] = byte;
    });
    correctionOf(part, degree).forEach((byte, index) => {
      out[data.length + index * blocks + block] = byte;
    });
  }
  return out;
}

/** The smallest version that holds the text, and its codewords. Throws a RangeError beyond 666 bytes of UTF-8. */
export function codewords(text: string): { version: number; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= BLOCKS.length; version += 1) {
    const room = dataCodewordsOf(version) * 8 - 4 - (version < 10 ? 8 : 16);
    if (bytes.length * 8 <= room) return { version, bytes: interleaved(packed(bytes, version), version) };
  }
  throw new RangeError(`${bytes.length} bytes do not fit into a QR symbol of version ${BLOCKS.length}`);
}
