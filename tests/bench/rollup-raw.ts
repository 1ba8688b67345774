// The same district as raw rows, one a person as a station has them: where they live, how, since which day they are alive, which care
// groups they are in. They lie in memory in the databases a district office would otherwise load them all into, as small as rows can be:
// numbers, days and ones and zeros; loading them is not counted. One pass counts what the parcels carry, and the sums of it are the rest.
import {
  DATE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  UINTEGER,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api';
import Database from 'better-sqlite3-multiple-ciphers';
import { tagNames } from '../../shared/codes/tags';
import { ages, bornBy, type People, UNBORN } from '../domain/rollup/district';

const held = tagNames.map((_, bit) => `g${bit}`);
const columns = ['station', 'building', 'household', 'residency', 'bornOn', ...held];

/** Every figure of every building, in the order of the definitions of the district. `count`: how this database counts rows. */
function byBuilding(count: (condition: string) => string, day: (days: number) => string): string {
  const lives = (as: number) => count(`residency = ${as}`);
  const aged = (years: (typeof ages)[number]) => count(`bornOn <= ${day(bornBy[ages.indexOf(years)] ?? 0)}`);
  const between = (from: (typeof ages)[number], to: (typeof ages)[number]) => `${aged(from)} - ${aged(to)}`;
  const figures = [
    ...['count(*)', 'count(DISTINCT household)', lives(1), lives(2), lives(3), lives(0)],
    ...[between(0, 7), between(7, 18), between(18, 60), aged(60), aged(70), aged(80), `count(*) - ${aged(0)}`],
    ...[count(held.map((name) => `${name} = 1`).join(' OR ')), ...held.map((name) => `sum(${name})`)],
  ];
  return `SELECT station, building, ${figures.join(', ')} FROM person GROUP BY station, building`;
}

/** A row a building: station, building, then the figures. */
export type Raw = { group(): Promise<number[][]>; close(): void };

/** `born` null: unknown. */
const valuesAt = <T>(people: People, at: number, born: T): (number | T)[] => [
  ...[people.station[at] ?? 0, people.building[at] ?? 0, people.household[at] ?? 0, people.residency[at] ?? 0, born],
  ...held.map((_, bit) => ((people.groups[at] ?? 0) >> bit) & 1),
];

export function sqliteOf(people: People): Raw {
  const db = new Database(':memory:');
  const typed = columns.map((name) => `${name} INTEGER ${name === 'bornOn' ? '' : 'NOT NULL'}`);
  db.exec(`CREATE TABLE person (${typed.join(', ')}) STRICT`);
  const insert = db.prepare(`INSERT INTO person VALUES (${columns.map(() => '?').join(', ')})`);
  db.exec('BEGIN');
  for (const [at, born] of people.bornOn.entries()) insert.run(...valuesAt(people, at, born === UNBORN ? null : born));
  db.exec('COMMIT');
  const sum = (condition: string) => `count(CASE WHEN ${condition} THEN 1 END)`;
  const asked = db.prepare(byBuilding(sum, String)).raw();
  return { group: async () => asked.all() as number[][], close: () => db.close() };
}

/** Rows appended at once: what DuckDB holds together. */
const CHUNK = 2048;

export async function duckOf(people: People): Promise<Raw> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const types: DuckDBType[] = [USMALLINT, USMALLINT, UINTEGER, UTINYINT, DATE, ...held.map(() => UTINYINT)];
  await connection.run(`CREATE TABLE person (${columns.map((name, at) => `${name} ${types[at]}`).join(', ')})`);
  const appender = await connection.createAppender('person');
  for (let from = 0; from < people.station.length; from += CHUNK) {
    const rows = Math.min(CHUNK, people.station.length - from);
    const chunk = DuckDBDataChunk.create(types, rows);
    const values: DuckDBValue[][] = Array.from({ length: rows }, (_, index) => {
      const born = people.bornOn[from + index] ?? UNBORN;
      return valuesAt(people, from + index, born === UNBORN ? null : new DuckDBDateValue(born));
    });
    for (const column of columns.keys())
      chunk.setColumnValues(
        column,
        values.map((row) => row[column] ?? null),
      );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const sql = byBuilding(
    (condition) => `count_if(${condition})`,
    (days) => `DATE '${new DuckDBDateValue(days)}'`,
  );
  return {
    async group() {
      const read = await connection.runAndReadAll(sql);
      return read.getRows().map((row) => row.map(Number));
    },
    close: () => connection.closeSync(),
  };
}
