import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Database } from '../features';

type Cell = string | number | null;

/**
 * Many rows into one table through one prepared statement, inside the transaction the command already holds.
 * For imports only: 100 000 rows in a second, where a query builder would need ten.
 */
export type BulkInsert = <T extends keyof Database & string>(
  table: T,
  columns: readonly (keyof Database[T] & string)[],
  rows: Iterable<readonly Cell[]>,
) => void;

/** Values of one statement: a call into the database costs as much as writing a short row. */
const VALUES = 256;

/**
 * Rows of one statement. A full-text index, which is filled by its rowid, takes one: it writes out what it has gathered before each
 * statement of several rows, and merging a thousand small pieces takes longer than everything else.
 */
const rowsAtOnce = (columns: readonly string[]): number =>
  columns.includes('rowid') ? 1 : Math.max(Math.floor(VALUES / columns.length), 1);

/** Throws outside a transaction: rows that nobody could roll back are never written. */
export function createBulkInsert(sqlite: Sqlite): BulkInsert {
  return (table, columns, rows) => {
    if (!sqlite.inTransaction) throw new Error('insertRows outside a command');
    const names = columns.map((column) => `"${column}"`).join(',');
    const one = `(${columns.map(() => '?').join(',')})`;
    const writes = (count: number) =>
      sqlite.prepare(`insert into "${table}" (${names}) values ${Array(count).fill(one).join(',')}`);
    const together = rowsAtOnce(columns);
    let many: ReturnType<typeof writes> | null = null;
    let waiting: Cell[] = [];
    for (const row of rows) {
      if (row.length !== columns.length) throw new Error(`insertRows: a row of ${row.length} values`);
      for (const cell of row) waiting.push(cell);
      if (waiting.length < together * columns.length) continue;
      many ??= writes(together);
      many.run(waiting);
      waiting = [];
    }
    if (waiting.length > 0) writes(waiting.length / columns.length).run(waiting);
  };
}
