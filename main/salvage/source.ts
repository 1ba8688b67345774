// A damaged file, read as far as it goes. The cipher refuses every page after the first bad one, so each failure opens the file anew.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { openSqlite } from '../database/open';
import { troubleIn } from '../database/trouble';

export const UNREADABLE = Symbol('unreadable');
type Maybe<T> = T | typeof UNREADABLE;
/** The row's number, then its columns. */
export type Row = [number, ...unknown[]];

/** Rows asked for at a time, where nothing is wrong. */
const MANY = 500;
/** No table counts further: where to stop looking for the next readable row. */
const LAST = 2 ** 40;

export class Source {
  private sqlite: Sqlite;

  /** `path`: a copy that may be opened and closed at will. Throws what opening throws. */
  constructor(
    private readonly path: string,
    private readonly key: Uint8Array,
  ) {
    this.sqlite = openSqlite(path, key);
  }

  attempt<T>(read: (sqlite: Sqlite) => T): Maybe<T> {
    try {
      return read(this.sqlite);
    } catch (error) {
      const trouble = troubleIn(error);
      if (trouble !== 'damaged' && trouble !== 'disk') throw error;
      this.sqlite.close();
      this.sqlite = openSqlite(this.path, this.key);
      return UNREADABLE;
    }
  }

  close(): void {
    this.sqlite.close();
  }

  /** How many rows the table had; null when that cannot be read. An index often still knows. */
  count(table: string): number | null {
    const one = (from: string) =>
      this.attempt((sqlite) => (sqlite.prepare(`SELECT count(*) AS many FROM main.${from}`).get() as { many: number }).many);
    const indexes = this.attempt((sqlite) => sqlite.pragma(`main.index_list("${table}")`) as { name: string; partial: number }[]);
    const whole = indexes === UNREADABLE ? [] : indexes.filter(({ partial }) => partial === 0);
    for (const from of [`"${table}"`, ...whole.map(({ name }) => `"${table}" INDEXED BY "${name}"`)]) {
      const many = one(from);
      if (many !== UNREADABLE) return many;
    }
    return null;
  }

  private after(table: string, columns: string, row: number, many: number): Maybe<Row[]> {
    const sql = `SELECT rowid${columns} FROM main."${table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ?`;
    return this.attempt((sqlite) => sqlite.prepare(sql).raw().all(row, many) as Row[]);
  }

  /** The number after which rows can be read again: first in strides that double, then back to the edge. Null: none can. */
  private resume(table: string, failed: number): number | null {
    const readable = (row: number) => this.after(table, '', row, 1) !== UNREADABLE;
    let stride = 1;
    while (!readable(failed + stride)) {
      stride *= 2;
      if (stride > LAST) return null;
    }
    let [bad, good] = [failed + Math.floor(stride / 2), failed + stride];
    while (good - bad > 1) {
      const middle = Math.floor((bad + good) / 2);
      if (readable(middle)) good = middle;
      else bad = middle;
    }
    return good;
  }

  /** Every row that can be read, in order, jumping over what cannot. */
  *rows(table: string, columns: readonly string[]): Generator<Row> {
    const named = columns.map((column) => `, "${column}"`).join('');
    let last: number | null = -1;
    let many = MANY;
    while (last !== null) {
      const rows: Maybe<Row[]> = this.after(table, named, last, many);
      if (rows === UNREADABLE) {
        if (many === 1) last = this.resume(table, last);
        many = many === 1 ? MANY : Math.ceil(many / 8);
        continue;
      }
      yield* rows;
      last = rows.length < many ? null : (rows.at(-1)?.[0] ?? null);
      many = MANY;
    }
  }
}
