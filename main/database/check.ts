import type Sqlite from 'better-sqlite3-multiple-ciphers';

// Looking a file through: is every page what was written, does every reference lead somewhere.

const tablesOf = (sqlite: Sqlite) =>
  (sqlite.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0").all() as { name: string }[]).map(
    ({ name }) => name,
  );

/** The first fault of the whole file; null when it is whole. Takes about 30 ms for 20 000 residents. Throws what reading throws. */
export function wholeness(sqlite: Sqlite): string | null {
  const found = sqlite.pragma('main.quick_check(1)', { simple: true });
  if (found !== 'ok') return String(found);
  const broken = sqlite.pragma('main.foreign_key_check') as { table: string }[];
  return broken[0] ? `a row of ${broken[0].table} refers to nothing` : null;
}

/** The same table by table, so that something else may be done in between. */
export function* wholenessInSlices(sqlite: Sqlite): Generator<string | null> {
  for (const table of ['sqlite_schema', ...tablesOf(sqlite)]) {
    const found = sqlite.pragma(`main.quick_check("${table}")`, { simple: true });
    yield found === 'ok' ? null : String(found);
  }
}
