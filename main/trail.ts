// What an act changed, row by row, so that it can be taken back exactly. The features write their own tables, and remember here
// what stood there before.
import { sql } from 'kysely';
import type { Database } from './features';
import type { Writer } from './powers';

export type TrailTable = Extract<
  keyof Database,
  | 'person'
  | 'residence'
  | 'household'
  | 'personTag'
  | 'tagDetail'
  | 'fieldValue'
  | 'guardian'
  | 'careContact'
  | 'claim'
  | 'screeningCall'
  | 'checkedFinding'
  | 'privacyRequest'
  | 'volunteer'
  | 'volunteerLead'
  | 'attendee'
  | 'topic'
  | 'consultationRoom'
  | 'disputeParty'
  | 'sweepLine'
  | 'serviceOrder'
  | 'wish'
  | 'visit'
  | 'visitCard'
  | 'chief'
  | 'errand'
>;
type Row = { table: TrailTable; row: Record<string, unknown> };
export type Trail = {
  /** Rows as they were, in the order they were changed. */
  before: Row[];
  /** Rows that were not there before. */
  added: { table: TrailTable; id: number }[];
};

/** One record of a person, and the one that is kept instead. */
export type Two = { from: number; to: number };

const keyOf = (table: TrailTable): string => (table === 'tagDetail' ? 'personTagId' : 'id');
/** Every table is read and put back alike, whatever its columns are. */
const named = (table: TrailTable) => table as 'person';
const isRow = (table: TrailTable, id: number) => sql<boolean>`${sql.ref(`${table}.${keyOf(table)}`)} = ${id}`;

export const emptyTrail = (): Trail => ({ before: [], added: [] });

/**
 * Remembers a row as it is now; a row once remembered stays as it was first. `columns`: only these are going to change, and what
 * else the row says is not written down a second time.
 */
export async function remember(
  db: Writer,
  trail: Trail,
  table: TrailTable,
  id: number,
  columns?: readonly string[],
): Promise<void> {
  const key = keyOf(table);
  if (trail.before.some((known) => known.table === table && known.row[key] === id)) return;
  if (trail.added.some((known) => known.table === table && known.id === id)) return;
  const row: Record<string, unknown> = await db
    .selectFrom(named(table))
    .selectAll()
    .where(isRow(table, id))
    .executeTakeFirstOrThrow();
  const kept = columns ? Object.fromEntries([key, ...columns].map((column) => [column, row[column]])) : row;
  trail.before.push({ table, row: kept });
}

/** Two records of one person become one: rows of one of them are rows of the one kept. */
export async function handOver(db: Writer, trail: Trail, table: TrailTable, { from, to }: Two): Promise<void> {
  const theirs = sql<boolean>`${sql.ref(`${table}.personId`)} = ${from}`;
  const rows = await db.selectFrom(named(table)).select('id').where(theirs).orderBy('id').execute();
  for (const { id } of rows) {
    await remember(db, trail, table, id, ['personId']);
    await db
      .updateTable(named(table))
      .set({ personId: to } as object)
      .where(isRow(table, id))
      .execute();
  }
}

/** Puts every row back: what was added goes, what was changed is as it was. A later step may rest on an earlier one. */
export async function takeBackTrail(db: Writer, { before, added }: Trail): Promise<void> {
  for (const { table, id } of [...added].reverse()) await db.deleteFrom(named(table)).where(isRow(table, id)).execute();
  for (const { table, row } of [...before].reverse()) {
    const { [keyOf(table)]: id, ...columns } = row;
    await db
      .updateTable(named(table))
      .set(columns)
      .where(isRow(table, Number(id)))
      .execute();
  }
}
