// A list of 100 000 people as a file (P-12, P-13): asked for by its operation, read under a filter, masked, escaped, dressed, written whole
// and noted. Against the least that puts the same cells into a file: one prepared query, its rows as bare XML packed at zlib's own level,
// or as bare lines; and against the same query and a usual streaming writer. What ours wrote is read back and compared with the people.
import { readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Excel from 'exceljs';
import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { writeAtomically } from '../../main/sheets/files';
import { readWorkbookBytes } from '../../main/sheets/read';
import type { Cell } from '../../main/sheets/workbook';
import { sex } from '../../shared/codes/sex';
import { wordsOf } from '../../shared/codes/table';
import { ResidentFilter } from '../../shared/features/resident-filter';
import { columnLetters } from '../../shared/rules/form-place';
import { maskId, maskPhone } from '../../shared/text';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const PEOPLE = 100_000;
const PAIRS = 7;
const columns = ['sex', 'birthOn', 'residency', 'phone', 'idNumber', 'movedInOn'] as const;
const asked = {
  source: { filter: ResidentFilter.parse({}) },
  columns,
  handing: { to: 'station', purpose: '核对' },
};

/** The same cells in the same order by one statement. */
const byHand = `select p.name, b.name || u.name || r.number || '室', case p.sex when '1' then '男' when '2' then '女' end, p.birthOn,
  s.residency, substr(p.phone, 1, 3) || '****' || substr(p.phone, -4),
  substr(p.idNumber, 1, 3) || '***********' || substr(p.idNumber, -4), s.startedOn
  from room r cross join household h on h.roomId = r.id cross join residence s on s.householdId = h.id and s.endedOn is null
  cross join person p on p.id = s.personId join unit u on u.id = r.unitId join building b on b.id = u.buildingId
  order by r.sequence, s.id`;

type Rows = (string | null)[][];
type Write = (file: string, rows: Rows) => Promise<void>;

/** Written and on the disk. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
const escaped = (text: string) => (/[&<]/.test(text) ? text.replace(/[&<]/g, (sign) => entities[sign] ?? '') : text);

/** The rows as the XML of a sheet, packed: the part of a workbook that counts. */
const bareSheet: Write = async (file, rows) => {
  const letters = [...(rows[0] ?? []), null].map((_, at) => columnLetters(at));
  const parts = ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'];
  rows.forEach((row, at) => {
    let xml = `<row r="${at + 1}"><c r="A${at + 1}"><v>${at + 1}</v></c>`;
    row.forEach((cell, column) => {
      if (cell !== null) xml += `<c r="${letters[column + 1]}${at + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    parts.push(`${xml}</row>`);
  });
  await put(file, deflateRawSync(Buffer.from(`${parts.join('')}</sheetData></worksheet>`)));
};

const quoted = (cell: string | null) => (cell === null ? '' : /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const bareLines: Write = (file, rows) =>
  put(file, Buffer.from(rows.map((row, at) => `${at + 1},${row.map(quoted).join(',')}`).join('\n')));

const line = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const look = {
  font: { name: '宋体', size: 11 },
  border: { top: line, left: line, bottom: line, right: line },
  alignment: { vertical: 'middle', indent: 1, wrapText: true },
} as const;

/** The same sheet by a usual writer as its documentation says: one look for all cells, rows let go as they are written. */
const usualSheet: Write = async (file, rows) => {
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const sheet = book.addWorksheet('名单');
  for (const [at, cells] of rows.entries()) {
    const row = sheet.addRow([at + 1, ...cells]);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = look;
    });
    row.commit();
  }
  await book.commit();
};

/** What a person's line must say when it is read again. */
const lineOf = (row: ResidentRow, startedOn: string): string =>
  [
    ...[row.name, `${row.building}${row.unit}${row.room}室`, wordsOf(sex, row.sex), row.birthOn, row.residency],
    ...[row.phone && maskPhone(row.phone), row.idNumber && maskId(row.idNumber), startedOn],
  ]
    .map((cell) => cell ?? '')
    .join(' ');

const readLine = (row: Cell[]): string => Array.from({ length: columns.length + 2 }, (_, at) => row[at + 1] ?? '').join(' ');

/** Throws where the file does not hold exactly these people, each once. */
async function checkWhole(file: string, people: readonly ResidentRow[], startedOn: string): Promise<void> {
  const { sheets } = await readWorkbookBytes(readFileSync(file));
  const read = (sheets[0]?.rows ?? []).filter((row) => /^\d+$/.test(String(row[0]))).map(readLine);
  const meant = people.map((row) => lineOf(row, startedOn));
  if (read.length !== PEOPLE || read.sort().join('\n') !== meant.sort().join('\n')) throw new Error(`${file} is not whole`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

type Sides = { station: BenchStation; save(file: string): Promise<number>; raw(ending: string, write: Write): Promise<number> };

async function results({ save, raw }: Sides, { sheet, text }: { sheet: string; text: string }): Promise<Result[]> {
  const against = (
    name: string,
    yardstick: string,
    goal: number,
    sides: Pick<Parameters<typeof compare>[0], 'ours' | 'theirs'>,
  ) => compare({ name, yardstick, goal, pairs: PAIRS, ...sides });
  const [xlsx, csv] = [() => save(sheet), () => save(text)];
  return [
    await against('100 k people as .xlsx, asked to written and noted', 'one raw query + bare XML, packed', 1.3, {
      ours: xlsx,
      theirs: () => raw('.xml', bareSheet),
    }),
    await against('100 k people as .csv, asked to written and noted', 'one raw query + bare lines', 1.5, {
      ours: csv,
      theirs: () => raw('.txt', bareLines),
    }),
    await against(
      '100 k people as .xlsx, asked to written and noted',
      "one raw query + ExcelJS's streaming writer, cells with the same looks",
      0.4,
      {
        ours: xlsx,
        theirs: () => raw('.usual.xlsx', usualSheet),
      },
    ),
  ];
}

/** Three lines of the table; throws where a file is not what it must be. */
export async function exportBench(): Promise<Result[]> {
  let chosen = '';
  const station = await openBenchStation({ chooseSave: async () => chosen, writeFile: writeAtomically });
  try {
    const people = [...peopleAtScale(PEOPLE, 11)];
    await station.fill(people);
    const named = (ending: string) => path.join(station.folder, `list${ending}`);
    const query = station.sqlite.prepare(byHand).raw();
    const save = (file: string) => {
      chosen = file;
      return timed(() => station.ask('queries.saveXlsx', asked));
    };
    const raw = async (ending: string, write: Write) => {
      const took = await timed(() => write(named(ending), query.all() as Rows));
      rmSync(named(ending));
      return took;
    };
    const files = { sheet: named('.xlsx'), text: named('.csv') };
    const taken = await results({ station, save, raw }, files);
    const startedOn = station.sqlite.prepare('select startedOn from residence limit 1').pluck().get() as string;
    for (const file of Object.values(files)) await checkWhole(file, people, startedOn);
    return taken;
  } finally {
    await station.discard();
  }
}
