// The tables and triggers of a station are those its version has: a trigger that was taken away to edit what is append-only shows.
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { migrate, schemaVersion } from '../database/migrate';
import { migrations } from '../database/migrations';
import type { Fault } from './verdict';

const shapeOf = (sqlite: Sqlite): Map<string, string | null> => {
  const rows = sqlite.prepare(
    "SELECT type || ' ' || name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(rows.raw().all() as [string, string | null][]);
};

const expected = new Map<number, Map<string, string | null>>();

/** What the migrations make of an empty file, up to a version. */
function shapeAt(version: number): Map<string, string | null> {
  const known = expected.get(version);
  if (known) return known;
  const empty = new Sqlite(':memory:');
  try {
    migrate(
      empty,
      migrations.filter((migration) => migration.version <= version),
    );
    expected.set(version, shapeOf(empty));
  } finally {
    empty.close();
  }
  return shapeAt(version);
}

/** The first table, index or trigger that is missing, changed or too many; null when all is as the version has it. */
export function checkSchema(sqlite: Sqlite): Fault | null {
  const version = schemaVersion(sqlite);
  const wanted = shapeAt(version);
  const found = shapeOf(sqlite);
  for (const [name, sql] of wanted) {
    if (!found.has(name)) return { words: `资料文件里少了“${name}”这道规矩，有人从外面动过它。` };
    if (found.get(name) !== sql) return { words: `资料文件里的“${name}”和版本${version}的不一样，有人从外面动过它。` };
  }
  const more = [...found.keys()].find((name) => !wanted.has(name));
  return more === undefined ? null : { words: `资料文件里多了“${more}”，有人从外面动过它。` };
}
