// Import of 100 000 rows, from the file on the disk until everyone can be found: against reading the bare file, inserting
// the same rows into the same tables and indexing the same texts, with nothing checked, matched or remembered (P-10); and against what a
// usual reader takes to read the file alone (P-11).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import Excel from 'exceljs';
import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { personDigitsRow, personTextRow } from '../../main/features/residents/search-index';
import { readInChild } from '../../main/sheets/read-in-child';
import { compare, type Result } from './measure';
import { writeSheet } from './sheet-file';
import { openBenchStation } from './station';

const PEOPLE = 100_000;

/** Every part of the workbook inflated and every byte looked at once: the least any reader must do. */
function bareScan(file: string): number {
  const bytes = readFileSync(file);
  let tags = 0;
  let entry = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const packed = bytes.readUInt32LE(entry + 20);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (packed > 0) for (const byte of inflateRawSync(bytes.subarray(start, start + packed))) if (byte === 60) tags += 1;
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return tags;
}

type Dump = Record<string, unknown[][]>;
const tables: Record<string, string[]> = {
  building: ['id', 'name', 'position'],
  unit: ['id', 'buildingId', 'name', 'position'],
  room: ['id', 'unitId', 'number', 'floor', 'sequence'],
  household: ['id', 'roomId', 'openedOn'],
  person: ['id', 'name', 'sex', 'birthOn', 'idNumber', 'phone', 'ethnicity', 'politics', 'education', 'marriage'],
  residence: ['id', 'personId', 'householdId', 'relation', 'residency', 'startedOn'],
  personTag: ['id', 'personId', 'tag', 'startedOn'],
};

async function dumpOf(rows: readonly ResidentRow[]): Promise<{ dump: Dump; texts: unknown[][]; digits: unknown[][] }> {
  const station = await openBenchStation();
  await station.fill(rows);
  const dump: Dump = {};
  for (const [table, columns] of Object.entries(tables)) {
    dump[table] = station.sqlite
      .prepare(`select ${columns.map((c) => `"${c}"`)} from "${table}"`)
      .raw()
      .all() as unknown[][];
  }
  await station.discard();
  const texts = rows.map((row, index) => personTextRow(index + 1, row.name));
  const digits = rows.map((row, index) => personDigitsRow(index + 1, row)).filter((row) => row !== null);
  return { dump, texts, digits };
}

async function bare(file: string, { dump, texts, digits }: Awaited<ReturnType<typeof dumpOf>>): Promise<number> {
  const { sqlite, discard } = await openBenchStation();
  const began = performance.now();
  bareScan(file);
  sqlite.exec('begin');
  const insert = (table: string, columns: string[], rows: unknown[][]) => {
    const statement = sqlite.prepare(
      `insert into "${table}" (${columns.map((c) => `"${c}"`)}) values (${columns.map(() => '?')})`,
    );
    for (const row of rows) statement.run(...row);
  };
  for (const [table, columns] of Object.entries(tables)) insert(table, columns, dump[table] ?? []);
  insert('personText', ['rowid', 'name', 'latin'], texts);
  insert('personDigits', ['rowid', 'digits'], digits);
  sqlite.exec('commit');
  const took = performance.now() - began;
  await discard();
  return took;
}

async function whole(file: string, reader: string): Promise<number> {
  const station = await openBenchStation({
    chooseOpenMany: async () => [file],
    readSheet: (path, progress, signal) => readInChild({ path, reader, progress, signal }),
  });
  const began = performance.now();
  const opened = (await station.ask('imports.open', {})) as { preview: { draft: string; mapping: unknown } };
  const { draft, mapping } = opened.preview;
  const { run } = (await station.ask('imports.confirm', { draft, mapping })) as { run: { counts: { created: number } } };
  const found = (await station.ask('residents.search', { text: '王' })) as unknown[];
  const took = performance.now() - began;
  if (run.counts.created !== PEOPLE || found.length === 0) throw new Error(`only ${run.counts.created} were imported`);
  await station.discard();
  return took;
}

/** The usual reader, streaming: every cell of every row seen, nothing kept. */
async function usualRead(file: string): Promise<number> {
  const began = performance.now();
  let rows = 0;
  for await (const sheet of new Excel.stream.xlsx.WorkbookReader(file, { sharedStrings: 'cache', worksheets: 'emit' })) {
    for await (const row of sheet) if (Array.isArray(row.values)) rows += 1;
  }
  if (rows !== PEOPLE + 1) throw new Error(`only ${rows} rows were read`);
  return performance.now() - began;
}

/** `reader` is the built sheet reader; `folder` may be written. */
export async function importBench(folder: string, reader: string): Promise<Result[]> {
  const rows = [...peopleAtScale(PEOPLE, 11)];
  const file = path.join(folder, 'people-100k.xlsx');
  await writeSheet(file, rows);
  const raw = await dumpOf(rows);
  const ours = () => whole(file, reader);
  const name = 'import, 100 k rows, read to searchable';
  const yardstick = 'bare inflate and scan + raw insert + raw FTS insert';
  return [
    await compare({ name, yardstick, goal: 1.6, pairs: 5, ours, theirs: () => bare(file, raw) }),
    await compare({
      name,
      yardstick: "ExcelJS's streaming reader alone, nothing kept",
      goal: 1,
      pairs: 5,
      ours,
      theirs: () => usualRead(file),
    }),
  ];
}
