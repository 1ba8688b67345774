// Where the tables of 汇总台 stand: in this desk's own file, or on the server of the office. Either way the note goes into the file.
import type { AuditNote, QueryPowers, TaskPowers } from '../../powers';
import { type InsertMany, insertManyOver, type RollupReader, type RollupWriter } from '../../rollup/tables';

/** The tables to read. The file has them among all others. */
export const tablesOf = async ({ db, server }: Pick<QueryPowers, 'db' | 'server'>): Promise<RollupReader> =>
  server ? server.read() : (db as unknown as RollupReader);

export type Changed<T> = { value: T; notes: AuditNote[] };

/**
 * One change with its notes. In the file both are one transaction. On the server the change is made first, and says itself who made
 * it and when; the note follows, and where it cannot be written the desk says so.
 */
export async function change<T>(
  { server, write }: TaskPowers,
  act: (db: RollupWriter, insertMany: InsertMany) => Promise<Changed<T>>,
): Promise<T> {
  if (!server) {
    return write(async ({ db, note, insertRows }) => {
      const { value, notes } = await act(db as unknown as RollupWriter, async (table, columns, rows) =>
        insertRows(table, columns as never, rows),
      );
      for (const one of notes) note(one);
      return value;
    });
  }
  const { value, notes } = await server.write((db) => act(db, insertManyOver(db)));
  await write(async ({ note }) => {
    for (const one of notes) note(one);
  });
  return value;
}
