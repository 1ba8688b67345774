// The tables of an office: in its own encrypted file, or on a database server of the office (PostgreSQL). The same names, the same
// columns, the same queries in both; main/database/migrations and main/rollup/server-schema.ts make them.
import type { Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { MemberLevel } from '../../shared/features/rollup-members';
import type { PeriodKind } from '../../shared/rules/period';

export type RollupTables = {
  member: {
    id: Generated<number>;
    code: string;
    name: string;
    level: MemberLevel;
    sends: 0 | 1;
    sinceOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** A rule of counting, as senders state it; `sha256` is of what decides whether two figures may be added up. */
  receivedIndicator: { id: Generated<number>; code: string; version: number; sha256: string; definition: string };
  receipt: {
    id: Generated<number>;
    code: string;
    name: string;
    level: MemberLevel;
    period: string;
    correction: number;
    sequence: number;
    /** The newest of its sender and period: the one that counts. */
    current: 0 | 1;
    madeAt: string;
    auditSequence: number;
    auditHash: string;
    signKey: string;
    sha256: string;
    fileName: string;
    receivedAt: string;
    receivedBy: string;
    odd: string;
    /** As `keptPlaces` of main/parcels/places.ts puts them. */
    places: string;
    /** Whether a table of people came with it. */
    withPeople: 0 | 1;
    /** What it says: `Ruled` of totals.ts, as JSON. */
    figures: string;
  };
  /** The figures of receipts as rows, to look at: a view. `id` grows with the receipts, and within one in the order of its dictionary. */
  receiptFigure: Record<'id' | 'receiptId' | 'indicatorId' | 'value', GeneratedAlways<number>> & {
    of: GeneratedAlways<number | null>;
  };
  /** Who is in a table of people: a keyed digest of the ID number, good for finding somebody twice and for nothing else. */
  receiptPerson: { id: Generated<number>; receiptId: number; personKey: string };
  /** The sums of a period, drawn anew with everything that is taken. */
  periodTotal: { id: Generated<number>; period: string; indicatorId: number; value: number; of: number | null; members: number };
  refusedParcel: {
    id: Generated<number>;
    fileName: string;
    why: string;
    words: string;
    code: string;
    period: string;
    sha256: string;
    at: string;
    by: string;
  };
  dueDay: { id: Generated<number>; kind: PeriodKind; days: number };
};

export type RollupReader = Pick<Kysely<RollupTables>, 'selectFrom' | 'fn'>;
export type RollupWriter = Transaction<RollupTables>;

type Cell = string | number | null;
/** Many rows into one table. */
export type InsertMany = <T extends keyof RollupTables & string>(
  table: T,
  columns: readonly (keyof RollupTables[T] & string)[],
  rows: readonly (readonly Cell[])[],
) => Promise<void>;
/** A transaction, and the quickest way of the database it runs on to write many rows. */
export type RollupWriting = { db: RollupWriter; insertMany: InsertMany };

/** Rows of one statement, as many as both databases take. */
const ROWS = 500;

/** Many rows a statement: for a server, which is asked from afar. */
export const insertManyOver =
  (db: RollupWriter): InsertMany =>
  async (table, columns, rows) => {
    for (let at = 0; at < rows.length; at += ROWS) {
      const values = rows
        .slice(at, at + ROWS)
        .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
      await db
        .insertInto(table)
        .values(values as never)
        .execute();
    }
  };
