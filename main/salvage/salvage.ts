// 抢救: whatever can be read of a damaged file, table by table, row by row around the bad pages, into a new encrypted file of the same
// shape. The damaged file is copied first and only the copy is read.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Salvaged } from '../../shared/gate';
import { wholeness } from '../database/check';
import { migrate } from '../database/migrate';
import { migrations } from '../database/migrations';
import { openSqlite } from '../database/open';
import { mendTablePages } from '../database/table-pages';
import { Refusal } from '../refusal';
import { type Known, mendReferences, rebuildSearch, restoreDesk, unguard } from './mend';
import { type Row, Source, UNREADABLE } from './source';
import { inWords, kindOf, type Rescued } from './words';

type Work = {
  /** The damaged file; a `-wal` may lie beside it. Not written to. */
  file: string;
  /** Keys that may open it, the likeliest first. */
  keys: readonly Uint8Array[];
  /** Where the new file is made. */
  into: string;
  stationName: string;
  people: readonly Known[];
  now: string;
  progress(done: number, total: number, words: string): void;
};

const NOTHING = '这个文件里什么也读不出来，没有可以抢救的。请用备份，或者请懂电脑的人看看这块硬盘。原文件没有动过。';

/** The source as it opens: with the log beside it, without it, under each key; then the same with the list of tables as it was kept. */
function openSource({ file, keys }: Work, folder: string): { source: Source; key: Uint8Array; version: number } {
  for (const mended of [false, true]) {
    for (const withLog of [true, false]) {
      for (const key of keys) {
        const copy = path.join(mkdtempSync(path.join(folder, 'copy-')), 'station.db');
        copyFileSync(file, copy);
        if (withLog && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
        if (mended && !mendTablePages(file, copy)) throw new Refusal(NOTHING);
        const opened = tryOpen(copy, key);
        if (opened) return { ...opened, key };
      }
    }
  }
  throw new Refusal(NOTHING);
}

function tryOpen(copy: string, key: Uint8Array): { source: Source; version: number } | null {
  try {
    const source = new Source(copy, key);
    const version = source.attempt((sqlite) => sqlite.pragma('user_version', { simple: true }) as number);
    const listed = source.attempt((sqlite) => sqlite.prepare('SELECT count(*) FROM main.sqlite_schema').get());
    if (version !== UNREADABLE && version > 0 && listed !== UNREADABLE) return { source, version };
    source.close();
    return null;
  } catch {
    return null;
  }
}

type Table = { name: string; columns: string[] };

/** The tables that hold what people entered; the search index is made anew. */
function tablesOf(sqlite: Sqlite): Table[] {
  const all = sqlite.pragma('main.table_list') as { schema: string; name: string; type: string }[];
  const own = all.filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'));
  return own.map(({ name }) => ({
    name,
    columns: (sqlite.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name),
  }));
}

function copyTable(source: Source, target: Sqlite, { name, columns }: Table): Rescued {
  target.exec(`DELETE FROM "${name}"`);
  const names = ['rowid', ...columns].map((column) => `"${column}"`).join(', ');
  const add = target.prepare(`INSERT OR IGNORE INTO "${name}" (${names}) VALUES (?${', ?'.repeat(columns.length)})`);
  let read = 0;
  for (const row of source.rows(name, columns) as Iterable<Row>) read += Number(add.run(...row).changes);
  const had = source.count(name);
  return { table: name, read, lost: had === null ? null : Math.max(0, had - read) };
}

async function fill(source: Source, target: Sqlite, work: Work): Promise<Rescued[]> {
  const tables = tablesOf(target);
  const rescued: Rescued[] = [];
  for (const table of tables) {
    work.progress(rescued.length, tables.length, `正在读${kindOf(table.name)}…`);
    rescued.push(copyTable(source, target, table));
    await new Promise(setImmediate);
  }
  return rescued;
}

async function make(source: Source, target: Sqlite, version: number, work: Work): Promise<Rescued[]> {
  migrate(
    target,
    migrations.filter((migration) => migration.version <= version),
  );
  target.pragma('foreign_keys = off');
  target.exec('BEGIN IMMEDIATE');
  const guard = unguard(target);
  const rescued = await fill(source, target, work);
  guard();
  if (rescued.every(({ read }) => read === 0)) throw new Refusal(NOTHING);
  target.exec('COMMIT');
  migrate(target);
  target.pragma('foreign_keys = off');
  target.exec('BEGIN IMMEDIATE');
  restoreDesk(target, work.stationName, work.people, work.now);
  const gone = mendReferences(target);
  rebuildSearch(target);
  target.exec('COMMIT');
  target.pragma('foreign_keys = on');
  const fault = wholeness(target);
  if (fault) throw new Error(`the salvaged file is not whole: ${fault}`);
  target.pragma('wal_checkpoint(truncate)');
  return rescued.map((one) => without(one, gone.get(one.table) ?? 0));
}

const without = ({ table, read, lost }: Rescued, gone: number): Rescued => ({
  table,
  read: read - gone,
  lost: lost === null ? null : lost + gone,
});

/** Makes the new file and says what it holds. Throws a Refusal when nothing could be read; then there is no new file. */
export async function salvage(work: Work): Promise<{ key: Uint8Array; report: Salvaged[] }> {
  const folder = mkdtempSync(path.join(path.dirname(work.into), 'salvage-'));
  const made = path.join(folder, 'made.db');
  try {
    const { source, key, version } = openSource(work, folder);
    const target = openSqlite(made, key);
    try {
      const rescued = await make(source, target, version, work);
      return { key, report: inWords(rescued) };
    } finally {
      source.close();
      target.close();
      if (existsSync(made)) copyFileSync(made, work.into);
    }
  } catch (error) {
    rmSync(work.into, { force: true });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
