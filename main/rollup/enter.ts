// Writing what was taken: rules of counting once, receipts, their figures, the keys of people.
import { createHash } from 'node:crypto';
import type { Definition } from '../parcels/content';
import { type DictionaryLine, definitionsIn, type Figures } from '../parcels/wire';
import type { RollupTables, RollupWriting } from './tables';
import type { Ruled } from './totals';

export type NewReceipt = {
  row: Omit<RollupTables['receipt'], 'id'>;
  /** As it came: most senders have the same. */
  dictionary: DictionaryLine;
  figures: Figures;
  people: readonly string[];
  /** The receipt that counted until now. */
  instead?: number | undefined;
};

/** What decides whether two figures may be added up: the code, its version, the measure, and what is counted in words. */
const ruleOf = ({ code, version, measure, counts, definition }: Definition) =>
  createHash('sha256')
    .update(JSON.stringify([code, version, measure, counts, definition]))
    .digest('hex');

/** Rules looked for at once. */
const ROWS = 500;

/** The ids of the rules of each dictionary in its order, new or known. */
async function rulesOf({ db }: RollupWriting, dictionaries: ReadonlySet<string>): Promise<Map<string, number[]>> {
  const ruled = [...dictionaries].map((line) => ({
    line,
    rules: definitionsIn({ line }).map((definition) => ({ definition, sha256: ruleOf(definition) })),
  }));
  const all = [...new Map(ruled.flatMap(({ rules }) => rules.map((rule) => [rule.sha256, rule] as const))).values()];
  const ids = new Map<string, number>();
  for (let at = 0; at < all.length; at += ROWS) {
    const some = all.slice(at, at + ROWS);
    await db
      .insertInto('receivedIndicator')
      .values(some.map(({ definition, sha256 }) => ({ ...facts(definition), definition: JSON.stringify(definition), sha256 })))
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    const shas = some.map(({ sha256 }) => sha256);
    const there = await db.selectFrom('receivedIndicator').select(['id', 'sha256']).where('sha256', 'in', shas).execute();
    for (const { id, sha256 } of there) ids.set(sha256, id);
  }
  return new Map(ruled.map(({ line, rules }) => [line, rules.map(({ sha256 }) => ids.get(sha256) as number)]));
}

const facts = ({ code, version }: Definition) => ({ code, version });

/** Ids of the new receipts, by their digests. Whoever writes is alone, so that what is new has a higher id than what was there. */
async function receiptIds({ db, insertMany }: RollupWriting, receipts: readonly NewReceipt[]): Promise<Map<string, number>> {
  const newest = await db
    .selectFrom('receipt')
    .select((select) => select.fn.max('id').as('id'))
    .executeTakeFirst();
  const after = newest?.id ?? 0;
  const columns = Object.keys(receipts[0]?.row ?? {}) as (keyof NewReceipt['row'])[];
  await insertMany(
    'receipt',
    columns,
    receipts.map(({ row }) => columns.map((column) => row[column])),
  );
  const there = await db.selectFrom('receipt').select(['id', 'sha256']).where('id', '>', after).execute();
  return new Map(there.map(({ id, sha256 }) => [sha256, id]));
}

const ruledBy = (receiptId: number, rules: readonly number[], { at, values, wholes }: Figures): Ruled[] =>
  at.map((place, index) => [receiptId, rules[place] as number, values[index] as number, wholes[index] ?? null]);

export type Entered = { period: string; current: 0 | 1; figures: Ruled[] };

/** Writes receipts; those they stand for now count no more. Gives their figures by rule. */
export async function enterReceipts(writing: RollupWriting, receipts: readonly NewReceipt[]): Promise<Entered[]> {
  if (receipts.length === 0) return [];
  const { db, insertMany } = writing;
  const former = receipts.flatMap(({ instead }) => instead ?? []);
  if (former.length > 0) await db.updateTable('receipt').set({ current: 0 }).where('id', 'in', former).execute();
  const rules = await rulesOf(writing, new Set(receipts.map(({ dictionary }) => dictionary.line)));
  const ids = await receiptIds(writing, receipts);
  const each = receipts.map(({ row: { sha256, period, current }, dictionary, figures, people }) => {
    const id = ids.get(sha256) as number;
    return { id, period, current, people, figures: ruledBy(id, rules.get(dictionary.line) ?? [], figures) };
  });
  const columns = ['receiptId', 'indicatorId', 'value', 'of'] as const;
  await insertMany(
    'receiptFigure',
    columns,
    each.flatMap(({ figures }) => figures),
  );
  const people = each.flatMap(({ id, people: keys }) => keys.map((key) => [id, key]));
  await insertMany('receiptPerson', ['receiptId', 'personKey'], people);
  return each;
}
