// What a resident takes on the disk (P-23): the whole file with every index, its log and its tables without a row, once it was vacuumed,
// against the same people as plain text; and what encryption adds to it. Bytes stand where other benches have milliseconds.
import { statSync } from 'node:fs';
import path from 'node:path';
import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { writeCsv } from '../../main/sheets/write-csv';
import { decrypted } from './encryption';
import { compare, type Result } from './measure';
import { cellsOf, headings } from './sheet-file';
import { openBenchStation } from './station';

const PEOPLE = 200_000;

/** Bytes of the sheet an import brings, as text. */
function textOf(rows: readonly ResidentRow[]): number {
  const columns = headings.map((label) => ({ label, width: 10, kind: 'text' as const }));
  return writeCsv({ columns, rows: rows.map(cellsOf) }).byteLength;
}

type Sizes = { encrypted: number; plain: number; text: number };

async function sizesOf(rows: readonly ResidentRow[]): Promise<Sizes> {
  const station = await openBenchStation();
  try {
    await station.fill(rows);
    const small = path.join(station.folder, 'small.db');
    station.sqlite.prepare('VACUUM INTO ?').run(small);
    const file = path.join(station.folder, 'plain.db');
    const plain = decrypted(station.sqlite, file, station.key);
    plain.exec('VACUUM');
    plain.pragma('wal_checkpoint(TRUNCATE)');
    plain.close();
    return { encrypted: statSync(small).size, plain: statSync(file).size, text: textOf(rows) };
  } finally {
    await station.discard();
  }
}

/** Sizes do not vary: one pair. */
export async function sizeBench(): Promise<Result[]> {
  const { encrypted, plain, text } = await sizesOf([...peopleAtScale(PEOPLE, 7)]);
  const each = async (bytes: number) => bytes / PEOPLE;
  const ours = () => each(encrypted);
  return [
    await compare({
      name: 'bytes of a resident in the file, all indexes, 200 k',
      yardstick: 'the same people as .csv',
      ...{ goal: 4.5, pairs: 1, ours },
      theirs: () => each(text),
    }),
    await compare({
      name: 'bytes of a resident in the encrypted file, 200 k',
      yardstick: 'the same file without encryption',
      ...{ goal: 1.08, pairs: 1, ours },
      theirs: () => each(plain),
    }),
  ];
}
