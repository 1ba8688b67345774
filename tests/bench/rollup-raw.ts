// The same district as raw rows, one a person, in the databases a district office would otherwise load them all into. The rows lie in
// memory and are as small as rows can be: numbers and ones and zeros; loading them is not counted.
import { DuckDBDataChunk, DuckDBInstance, type DuckDBType, UINTEGER, USMALLINT, UTINYINT } from '@duckdb/node-api';
import Database from 'better-sqlite3-multiple-ciphers';
import { marks, type People } from '../domain/rollup/district';

const held = marks.map((_, bit) => `m${bit}`);
const columns = ['station', 'building', 'household', ...held];
/** Every figure of every building, as the parcels say them. */
const BY_BUILDING = `SELECT station, building, count(*) AS residents, count(DISTINCT household) AS households,
  ${held.map((name) => `sum(${name}) AS ${name}`).join(', ')} FROM person GROUP BY station, building`;

/** A row a building: station, building, then the figures in the order of their codes. */
export type Raw = { group(): Promise<number[][]>; close(): void };

const valuesAt = ({ station, building, household, marks: bits }: People, at: number): number[] => [
  ...[station[at] ?? 0, building[at] ?? 0, household[at] ?? 0],
  ...held.map((_, bit) => ((bits[at] ?? 0) >> bit) & 1),
];

export function sqliteOf(people: People): Raw {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE person (${columns.map((name) => `${name} INTEGER NOT NULL`).join(', ')}) STRICT`);
  const insert = db.prepare(`INSERT INTO person VALUES (${columns.map(() => '?').join(', ')})`);
  db.exec('BEGIN');
  for (let at = 0; at < people.station.length; at += 1) insert.run(...valuesAt(people, at));
  db.exec('COMMIT');
  const asked = db.prepare(BY_BUILDING).raw();
  return { group: async () => asked.all() as number[][], close: () => db.close() };
}

/** Rows appended at once: what DuckDB holds together. */
const CHUNK = 2048;

export async function duckOf(people: People): Promise<Raw> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const types: DuckDBType[] = [USMALLINT, USMALLINT, UINTEGER, ...held.map(() => UTINYINT)];
  await connection.run(`CREATE TABLE person (${columns.map((name, at) => `${name} ${types[at]}`).join(', ')})`);
  const appender = await connection.createAppender('person');
  for (let from = 0; from < people.station.length; from += CHUNK) {
    const rows = Math.min(CHUNK, people.station.length - from);
    const chunk = DuckDBDataChunk.create(types, rows);
    const values = Array.from({ length: rows }, (_, at) => valuesAt(people, from + at));
    for (const column of columns.keys())
      chunk.setColumnValues(
        column,
        values.map((row) => row[column] ?? 0),
      );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    async group() {
      const read = await connection.runAndReadAll(BY_BUILDING);
      return read.getRows().map((row) => row.map(Number));
    },
    close: () => connection.closeSync(),
  };
}
