// Writing what was taken: rules of counting once, receipts, their figures, the keys of people. Many rows a statement, as many as both
// databases take.
import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Definition, ParcelContent } from '../parcels/content';
import type { RollupTables, RollupWriter } from './tables';

export type NewReceipt = {
  row: Omit<RollupTables['receipt'], 'id'>;
  definitions: readonly Definition[];
  figures: ParcelContent['figures'];
  people: readonly string[];
  /** The receipt that counted until now. */
  instead?: number | undefined;
};

/** Rows of one statement. */
const ROWS = 500;

function* chunks<T>(rows: readonly T[], size = ROWS): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** What decides whether two figures may be added up: the code, its version, the measure, and what is counted in words. */
const ruleOf = ({ code, version, measure, counts, definition }: Definition) =>
  JSON.stringify([code, version, measure, counts, definition]);

/** The id of each rule, known or new. */
async function rulesOf(db: RollupWriter, receipts: readonly NewReceipt[]): Promise<Map<string, number>> {
  const rules = new Map<string, Definition>();
  for (const { definitions } of receipts) for (const one of definitions) rules.set(ruleOf(one), one);
  const rows = [...rules].map(([rule, definition]) => ({
    ...{ code: definition.code, version: definition.version, definition: JSON.stringify(definition) },
    sha256: createHash('sha256').update(rule).digest('hex'),
  }));
  const ids = new Map<string, number>();
  for (const some of chunks(rows)) {
    await db
      .insertInto('receivedIndicator')
      .values(some)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    const shas = some.map(({ sha256 }) => sha256);
    const there = await db.selectFrom('receivedIndicator').select(['id', 'sha256']).where('sha256', 'in', shas).execute();
    for (const { id, sha256 } of there) ids.set(sha256, id);
  }
  return new Map([...rules.keys()].map((rule, index) => [rule, ids.get(rows[index]?.sha256 ?? '') as number]));
}

async function receiptIds(db: RollupWriter, receipts: readonly NewReceipt[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const some of chunks(receipts, 100)) {
    const rows = some.map(({ row }) => row);
    for (const { id, sha256 } of await db.insertInto('receipt').values(rows).returning(['id', 'sha256']).execute())
      ids.set(sha256, id);
  }
  return ids;
}

type NewFigure = Insertable<RollupTables['receiptFigure']>;

function figuresOf({ definitions, figures }: NewReceipt, receiptId: number, rules: ReadonlyMap<string, number>): NewFigure[] {
  const byCode = new Map(definitions.map((one) => [one.code, rules.get(ruleOf(one)) as number]));
  return figures.map(({ code, value, of }) => ({ receiptId, indicatorId: byCode.get(code) as number, value, of }));
}

/** Writes receipts; those they stand for now count no more. */
export async function enterReceipts(db: RollupWriter, receipts: readonly NewReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const former = receipts.flatMap(({ instead }) => instead ?? []);
  if (former.length > 0) await db.updateTable('receipt').set({ current: 0 }).where('id', 'in', former).execute();
  const rules = await rulesOf(db, receipts);
  const ids = await receiptIds(db, receipts);
  const figures = receipts.flatMap((one) => figuresOf(one, ids.get(one.row.sha256) as number, rules));
  for (const some of chunks(figures)) await db.insertInto('receiptFigure').values(some).execute();
  const people = receipts.flatMap(({ row, people: keys }) =>
    keys.map((personKey) => ({ receiptId: ids.get(row.sha256) as number, personKey })),
  );
  for (const some of chunks(people)) await db.insertInto('receiptPerson').values(some).execute();
}
