// One sheet of an .xlsx, piece by piece: what stands before the rows, the rows, and the merged areas after them.
import { type Budget, fillMerged, Grid, parseArea } from './grid';
import { type Context, Scanner } from './scanner';
import { type Area, limits, refusals, type Sheet, SheetRefusal } from './workbook';
import { refuseDefinitions, rootPrefix } from './xml';
import type { Parts } from './zip';

/** No row of 256 cells with real text is longer. */
const LONGEST_ROW = 24 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

class SheetReader {
  readonly grid: Grid;
  private scanner: Scanner | null = null;
  private phase: 'before' | 'rows' | 'after' = 'before';
  private rest: Buffer = NOTHING;
  private rowEnd = '</row>';
  private dataEnd = '</sheetData';
  private readonly areas: Area[] = [];

  constructor(
    budget: Budget,
    private readonly context: Context,
  ) {
    this.grid = new Grid(budget);
  }

  take(piece: Buffer): void {
    let bytes = this.phase === 'rows' ? this.finishRow(piece) : this.join(piece);
    if (this.phase === 'before') bytes = this.begin(bytes);
    if (this.phase === 'rows') bytes = this.readRows(bytes);
    if (this.phase === 'after') bytes = this.readAreas(bytes);
    this.rest = bytes;
    if (bytes.length > LONGEST_ROW) throw new SheetRefusal(refusals.bomb);
  }

  private join(piece: Buffer): Buffer {
    return this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
  }

  /** Reads the row that began in the piece before; what it needs of `piece` is copied, the rest is not. */
  private finishRow(piece: Buffer): Buffer {
    if (this.rest.length === 0) return piece;
    const last = piece.indexOf(this.rowEnd);
    if (last < 0) return this.join(piece);
    const end = last + this.rowEnd.length;
    const row = this.join(piece.subarray(0, end));
    this.scanner?.scan(row, 0, row.length);
    return piece.subarray(end);
  }

  /** Steps over everything up to the rows. */
  private begin(bytes: Buffer): Buffer {
    const data = bytes.indexOf('sheetData');
    if (data < 0) return bytes;
    const beginning = bytes.toString('latin1', 0, Math.min(data + 32, bytes.length));
    refuseDefinitions(beginning);
    const prefix = rootPrefix(beginning);
    this.rowEnd = `</${prefix}row>`;
    this.dataEnd = `</${prefix}sheetData`;
    this.scanner = new Scanner(this.grid, this.context, prefix);
    this.phase = /^sheetData\s*\/>/.test(beginning.slice(data)) ? 'after' : 'rows';
    return bytes.subarray(data);
  }

  private readRows(bytes: Buffer): Buffer {
    const last = bytes.lastIndexOf(this.rowEnd);
    const end = last < 0 ? 0 : last + this.rowEnd.length;
    if (end > 0) this.scanner?.scan(bytes, 0, end);
    const rest = bytes.subarray(end);
    if (rest.includes(this.dataEnd)) this.phase = 'after';
    return rest;
  }

  private readAreas(bytes: Buffer): Buffer {
    const last = bytes.lastIndexOf('>');
    if (last < 0) return bytes;
    const text = bytes.toString('latin1', 0, last + 1);
    if (!text.includes('mergeCell')) return bytes.subarray(last + 1);
    for (const found of text.matchAll(/mergeCell\s[^>]*?ref="([^"]+)"/g)) {
      const area = parseArea(found[1] ?? '');
      if (area) this.areas.push(area);
      if (this.areas.length > limits.mergedCells) throw new SheetRefusal(refusals.merged);
    }
    return bytes.subarray(last + 1);
  }

  finish(name: string): Sheet {
    if (this.phase !== 'after') throw new SheetRefusal(refusals.damaged);
    const { rows, formulas } = this.grid;
    return { name, rows, formulas, ...fillMerged(rows, this.areas) };
  }
}

/** Reads the part `path` as the sheet `name`. */
export async function readSheetPart(parts: Parts, path: string, name: string, budget: Budget, context: Context): Promise<Sheet> {
  const reader = new SheetReader(budget, context);
  await parts.stream(path, (piece) => reader.take(piece));
  return reader.finish(name);
}
