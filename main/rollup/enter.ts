// Writing what was taken: rules of counting once, receipts, their figures, the keys of people.
import { createHash } from 'node:crypto';
import type { Definition, ParcelContent } from '../parcels/content';
import { type DictionaryLine, definitionsIn } from '../parcels/wire';
import type { RollupTables, RollupWriting } from './tables';

export type NewReceipt = {
  row: Omit<RollupTables['receipt'], 'id'>;
  /** As it came: most senders have the same. */
  dictionary: DictionaryLine;
  figures: ParcelContent['figures'];
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

/** The id of the rule of each code, new or known, for each dictionary. */
async function rulesOf({ db }: RollupWriting, dictionaries: ReadonlySet<string>): Promise<Map<string, Map<string, number>>> {
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
  return new Map(
    ruled.map(({ line, rules }) => [
      line,
      new Map(rules.map(({ definition, sha256 }) => [definition.code, ids.get(sha256) as number])),
    ]),
  );
}

const facts = ({ code, version }: Definition) => ({ code, version });

type Entered = { ids: Map<string, number>; after: number };

/** Ids of the new receipts, by their digests. Whoever writes is alone, so that what is new has a higher id than what was there. */
async function receiptIds({ db, insertMany }: RollupWriting, receipts: readonly NewReceipt[]): Promise<Entered> {
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
  return { ids: new Map(there.map(({ id, sha256 }) => [sha256, id])), after };
}

/** Writes receipts; those they stand for now count no more. Gives the last receipt there was before. */
export async function enterReceipts(writing: RollupWriting, receipts: readonly NewReceipt[]): Promise<number> {
  if (receipts.length === 0) return 0;
  const { db, insertMany } = writing;
  const former = receipts.flatMap(({ instead }) => instead ?? []);
  if (former.length > 0) await db.updateTable('receipt').set({ current: 0 }).where('id', 'in', former).execute();
  const rules = await rulesOf(writing, new Set(receipts.map(({ dictionary }) => dictionary.line)));
  const { ids, after } = await receiptIds(writing, receipts);
  const each = receipts.map((receipt) => ({ ...receipt, id: ids.get(receipt.row.sha256) as number }));
  const figures = each.flatMap(({ id, dictionary, figures: given }) => {
    const byCode = rules.get(dictionary.line);
    return given.map(({ code, value, of }) => [id, byCode?.get(code) as number, value, of]);
  });
  await insertMany('receiptFigure', ['receiptId', 'indicatorId', 'value', 'of'], figures);
  const people = each.flatMap(({ id, people: keys }) => keys.map((key) => [id, key]));
  await insertMany('receiptPerson', ['receiptId', 'personKey'], people);
  return after;
}
