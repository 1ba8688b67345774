// The parts of a zipped workbook, unpacked under limits: what a header promises is never believed, only counted.
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { limits, refusals, SheetRefusal } from './workbook';

/** Bytes unpacked at a time: while one piece is read, the next is being unpacked on another core. */
const PIECE = 1024 * 1024;
const PIECES_AHEAD = 4;

export type ReadOptions = {
  /** Bytes read so far of bytes to read; called a few times a second at most. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

const damaged = () => new SheetRefusal(refusals.damaged);

const openZip = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(damaged()) : resolve(zip)));
  });

/** Entries by their name in lower case, as the packaging rules compare them. The first of two twins wins. */
const entriesOf = (zip: ZipFile) =>
  new Promise<Map<string, Entry>>((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase();
      if (!entries.has(name)) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const dataOf = (zip: ZipFile, bytes: Buffer, entry: Entry) =>
  new Promise<Buffer>((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      const end = (header?.fileDataStart ?? 0) + entry.compressedSize;
      if (error || end > bytes.length) reject(damaged());
      else resolve(bytes.subarray(header.fileDataStart, end));
    });
  });

/** Counts what comes out of one entry and stops it as soon as it is more than promised or more than we open. */
class Meter {
  private unpacked = 0;
  private sum = 0;

  constructor(
    private readonly entry: Entry,
    private readonly spend: (bytes: number) => void,
  ) {}

  take(piece: Buffer): void {
    this.unpacked += piece.length;
    this.sum = crc32(piece, this.sum);
    if (this.unpacked > this.entry.uncompressedSize) throw damaged();
    if (this.unpacked > limits.ratioFrom && this.unpacked > this.entry.compressedSize * limits.ratio)
      throw new SheetRefusal(refusals.bomb);
    this.spend(piece.length);
  }

  finish(): void {
    if (this.unpacked !== this.entry.uncompressedSize || this.sum !== this.entry.crc32) throw damaged();
  }
}

/** Unpacks on zlib's own thread and hands the pieces on in order; `use` runs while the next piece is unpacked. */
function inflate(data: Buffer, use: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = createInflateRaw({ chunkSize: PIECE });
    const waiting: Buffer[] = [];
    let ended = false;
    const stop = (error: unknown) => {
      stream.destroy();
      reject(error);
    };
    const drain = () => {
      const piece = waiting.shift();
      try {
        if (piece) use(piece);
      } catch (error) {
        return stop(error);
      }
      if (waiting.length < PIECES_AHEAD) stream.resume();
      if (waiting.length > 0) setImmediate(drain);
      else if (ended) resolve();
    };
    stream.on('data', (piece: Buffer) => {
      waiting.push(piece);
      if (waiting.length === 1) setImmediate(drain);
      if (waiting.length >= PIECES_AHEAD) stream.pause();
    });
    stream.on('end', () => {
      ended = true;
      if (waiting.length === 0) resolve();
    });
    stream.on('error', () => stop(damaged()));
    stream.end(data);
  });
}

/** An open workbook package. All parts together may not swell beyond `limits.unpacked`. */
export class Parts {
  private spent = 0;
  private done = 0;
  private told = 0;
  /** Bytes the caller means to read; only for the progress it reports. */
  expected = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly packed: Buffer,
    private readonly entries: Map<string, Entry>,
    private readonly options: ReadOptions,
  ) {}

  static async open(bytes: Buffer, options: ReadOptions): Promise<Parts> {
    const zip = await openZip(bytes);
    if (zip.entryCount > limits.parts) throw new SheetRefusal(refusals.bomb);
    return new Parts(zip, bytes, await entriesOf(zip), options);
  }

  /** Names of all parts, as they are written. */
  get names(): string[] {
    return [...this.entries.values()].map(({ fileName }) => fileName);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** What the part's header says it holds, in bytes; 0 when there is none. */
  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  private spend(bytes: number): void {
    this.options.signal?.throwIfAborted();
    this.spent += bytes;
    if (this.spent > limits.unpacked) throw new SheetRefusal(refusals.bomb);
    this.done += bytes;
    if (this.done - this.told < this.expected / 50) return;
    this.told = this.done;
    this.options.progress?.(Math.min(this.done, this.expected), this.expected);
  }

  /** Hands the part on piece by piece. Throws SheetRefusal where it is missing, damaged, locked or too big. */
  async stream(name: string, use: (piece: Buffer) => void): Promise<void> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw damaged();
    if (entry.isEncrypted()) throw new SheetRefusal(refusals.password);
    if (this.spent + entry.uncompressedSize > limits.unpacked) throw new SheetRefusal(refusals.bomb);
    const meter = new Meter(entry, (bytes) => this.spend(bytes));
    const data = await dataOf(this.zip, this.packed, entry);
    const take = (piece: Buffer) => {
      meter.take(piece);
      use(piece);
    };
    if (entry.compressionMethod === 8) await inflate(data, take);
    else if (entry.compressionMethod === 0) take(data);
    else throw damaged();
    meter.finish();
  }

  /** A small part, whole. */
  async bytes(name: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    if (this.size(name) > limits.page) throw new SheetRefusal(refusals.bomb);
    await this.stream(name, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  }

  /** The same as text. */
  async text(name: string): Promise<string> {
    return (await this.bytes(name)).toString('utf8').replace(/^\ufeff/, '');
  }
}
