// Writing what was taken: rules of counting once, receipts with their figures, the keys of people.
import { createHash } from 'node:crypto';
import type { Definition } from '../parcels/content';
import { keptPlaces, type PackedPlaces } from '../parcels/places';
import { UNSAID } from '../parcels/row';
import { type DictionaryLine, definitionsIn, type Figures } from '../parcels/wire';
import type { RollupTables, RollupWriting } from './tables';
import type { Ruled } from './totals';

export type NewReceipt = {
  row: Omit<RollupTables['receipt'], 'id' | 'figures' | 'places'>;
  /** As it came: most senders have the same. */
  dictionary: DictionaryLine;
  figures: Figures;
  places: PackedPlaces;
  people: readonly string[];
  /** The receipt that counted until now. */
  instead?: number | undefined;
};

/** What decides whether two figures may be added up: the code, its version, the measure, and what is counted in words. */
export const ruleOf = ({ code, version, measure, counts, definition }: Definition) =>
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

/** The keys of those in tables of people; `after`: the last receipt there was. Whoever writes is alone: what is new has a higher id. */
async function enterPeople({ db, insertMany }: RollupWriting, receipts: readonly NewReceipt[], after: number): Promise<void> {
  const there = await db.selectFrom('receipt').select(['id', 'sha256']).where('id', '>', after).execute();
  const ids = new Map(there.map(({ id, sha256 }) => [sha256, id]));
  const keys = receipts.flatMap(({ row, people }) => people.map((key) => [ids.get(row.sha256) as number, key]));
  await insertMany('receiptPerson', ['receiptId', 'personKey'], keys);
}

const lastReceipt = async ({ db }: RollupWriting): Promise<number> =>
  (
    await db
      .selectFrom('receipt')
      .select((select) => select.fn.max('id').as('id'))
      .executeTakeFirst()
  )?.id ?? 0;

export function ruledBy(rules: readonly number[], { values, wholes }: Figures): Ruled[] {
  const ruled: Ruled[] = [];
  for (const [at, value] of values.entries()) {
    const [rule, of = UNSAID] = [rules[at] as number, wholes[at]];
    if (value !== UNSAID) ruled.push(of === UNSAID ? [rule, value] : [rule, value, of]);
  }
  return ruled;
}

export type Entered = { period: string; current: 0 | 1; figures: Ruled[] };

/** Writes receipts; those they stand for now count no more. Gives their figures by rule. */
export async function enterReceipts(writing: RollupWriting, receipts: readonly NewReceipt[]): Promise<Entered[]> {
  if (receipts.length === 0) return [];
  const { db, insertMany } = writing;
  const former = receipts.flatMap(({ instead }) => instead ?? []);
  if (former.length > 0) await db.updateTable('receipt').set({ current: 0 }).where('id', 'in', former).execute();
  const rules = await rulesOf(writing, new Set(receipts.map(({ dictionary }) => dictionary.line)));
  const withPeople = receipts.some(({ people }) => people.length > 0);
  const after = withPeople ? await lastReceipt(writing) : 0;
  const each = receipts.map(({ row, dictionary, figures, places: { of, within } }) => {
    const ids = rules.get(dictionary.line) ?? [];
    const ruled = ruledBy(ids, figures);
    const places = keptPlaces(
      of.map((at) => ids[at] as number),
      within,
    );
    return { period: row.period, current: row.current, figures: ruled, row: { ...row, places, figures: JSON.stringify(ruled) } };
  });
  const columns = Object.keys(each[0]?.row ?? {}) as (keyof (typeof each)[number]['row'])[];
  const cells = each.map(({ row }) => columns.map((column) => row[column]));
  await insertMany('receipt', columns, cells);
  if (withPeople) await enterPeople(writing, receipts, after);
  return each;
}
