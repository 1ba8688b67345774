import { codewords } from './codewords';
import { penaltyOf } from './penalty';

/** A square of modules, row by row; 1 is dark. */
export type QrSymbol = { size: number; modules: Uint8Array };

type Blank = QrSymbol & {
  /** Where the data bits go, in the order they are laid. */
  path: Uint16Array;
  /** For each mask the modules it flips; never those outside the path. */
  masks: Uint8Array[];
};

/** Whether a mask flips the module at this place, by mask number. */
const FLIPS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const UNSET = 2;

/** Remainder of a BCH code: the check bits behind the format (15, 5) and the version (18, 6). */
function bch(data: number, polynomial: number, degree: number): number {
  let rest = data;
  for (let step = 0; step < degree; step += 1) rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
  return (data << degree) | rest;
}

function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return Array.from({ length: count }, (_, index) => (index === 0 ? 6 : size - 7 - (count - 1 - index) * step));
}

/** Concentric squares around a centre; `reach` 4 for a finder with its quiet border, 2 for an alignment mark. */
function squares({ size, modules }: QrSymbol, [x, y]: [number, number], reach: 2 | 4): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      if (x + dx < 0 || y + dy < 0 || x + dx >= size || y + dy >= size) continue;
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      modules[(y + dy) * size + x + dx] = ring === 4 || (reach === 4 ? ring === 2 : ring === 1) ? 0 : 1;
    }
  }
}

function drawVersion({ size, modules }: QrSymbol, version: number): void {
  if (version < 7) return;
  const bits = bch(version, 0x1f25, 12);
  for (let index = 0; index < 18; index += 1) {
    const along = Math.floor(index / 3);
    const across = size - 11 + (index % 3);
    modules[along * size + across] = (bits >> index) & 1;
    modules[across * size + along] = (bits >> index) & 1;
  }
}

/** Both copies of level M and the mask number, and the one module that is always dark. */
function drawFormat({ size, modules }: QrSymbol, mask: number): void {
  const bits = bch(mask, 0x537, 10) ^ 0x5412;
  for (let index = 0; index < 15; index += 1) {
    const bit = (bits >> index) & 1;
    const near = index < 6 ? index : index < 8 ? index + 1 : 14 - index;
    if (index < 8) modules[near * size + 8] = bit;
    else modules[8 * size + (index === 8 ? 7 : near)] = bit;
    if (index < 8) modules[8 * size + size - 1 - index] = bit;
    else modules[(size - 15 + index) * size + 8] = bit;
  }
  modules[(size - 8) * size + 8] = 1;
}

/** Up and down in columns of two from the right edge, leaping the timing column. */
function pathOf({ size, modules }: QrSymbol): Uint16Array {
  const path: number[] = [];
  for (let pair = 0, right = size - 1; right >= 1; pair += 1, right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (modules[y * size + x] === UNSET) path.push(y * size + x);
    }
  }
  return Uint16Array.from(path);
}

function blankOf(version: number): Blank {
  const size = version * 4 + 17;
  const symbol = { size, modules: new Uint8Array(size * size).fill(UNSET) };
  for (let index = 0; index < size; index += 1) {
    symbol.modules[6 * size + index] = index % 2 === 0 ? 1 : 0;
    symbol.modules[index * size + 6] = index % 2 === 0 ? 1 : 0;
  }
  squares(symbol, [3, 3], 4);
  squares(symbol, [size - 4, 3], 4);
  squares(symbol, [3, size - 4], 4);
  const centres = alignmentCentres(version, size);
  const [first, last] = [centres[0], centres.at(-1)];
  for (const x of centres) {
    for (const y of centres) {
      const taken = (x === first && y === first) || (x === first && y === last) || (x === last && y === first);
      if (!taken) squares(symbol, [x, y], 2);
    }
  }
  drawVersion(symbol, version);
  drawFormat(symbol, 0);
  const path = pathOf(symbol);
  const masks = FLIPS.map((flips) => {
    const flipped = new Uint8Array(size * size);
    for (const place of path) flipped[place] = flips(place % size, Math.floor(place / size)) ? 1 : 0;
    return flipped;
  });
  return { ...symbol, path, masks };
}

const blanks = new Map<number, Blank>();

function knownBlank(version: number): Blank {
  const known = blanks.get(version) ?? blankOf(version);
  blanks.set(version, known);
  return known;
}

function masked({ size, modules }: QrSymbol, flips: Uint8Array, mask: number): QrSymbol {
  const flipped = new Uint8Array(modules.length);
  for (let place = 0; place < flipped.length; place += 1) flipped[place] = (modules[place] ?? 0) ^ (flips[place] ?? 0);
  const symbol = { size, modules: flipped };
  drawFormat(symbol, mask);
  return symbol;
}

/** The QR symbol of a text, with the mask that scanners find easiest. RangeError when the text is too long. */
export function qrSymbol(text: string): QrSymbol {
  const { version, bytes } = codewords(text);
  const { size, modules, path, masks } = knownBlank(version);
  const laid = modules.slice();
  for (let bit = 0; bit < path.length; bit += 1) laid[path[bit] ?? 0] = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
  let best: QrSymbol = { size, modules: laid };
  let least = Number.POSITIVE_INFINITY;
  for (const [mask, flips] of masks.entries()) {
    const candidate = masked({ size, modules: laid }, flips, mask);
    const points = penaltyOf(candidate);
    if (points >= least) continue;
    best = candidate;
    least = points;
  }
  return best;
}
