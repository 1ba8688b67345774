// What an act changed, row by row, so that it can be taken back exactly.
import type { Writer } from '../../powers';
import type { ResidentTables } from './table';

export type TrailTable = Extract<keyof ResidentTables, 'person' | 'residence' | 'household' | 'personTag'>;
type Row = { table: TrailTable; row: { id: number } & Record<string, unknown> };
export type Trail = {
  /** Rows as they were, in the order they were changed. */
  before: Row[];
  /** Rows that were not there before. */
  added: { table: TrailTable; id: number }[];
};

export const emptyTrail = (): Trail => ({ before: [], added: [] });

/** Remembers a row as it is now; a row once remembered stays as it was first. */
export async function remember(db: Writer, trail: Trail, table: TrailTable, id: number): Promise<void> {
  if (trail.before.some((known) => known.table === table && known.row.id === id)) return;
  if (trail.added.some((known) => known.table === table && known.id === id)) return;
  const row = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  trail.before.push({ table, row: row as Row['row'] });
}

/** Puts every row back: what was added goes, what was changed is as it was. A later step may rest on an earlier one. */
export async function takeBackTrail(db: Writer, { before, added }: Trail): Promise<void> {
  for (const { table, id } of [...added].reverse()) await db.deleteFrom(table).where('id', '=', id).execute();
  for (const { table, row } of [...before].reverse()) {
    const { id, ...columns } = row;
    await db
      .updateTable(table)
      .set(columns as never)
      .where('id', '=', id)
      .execute();
  }
}
