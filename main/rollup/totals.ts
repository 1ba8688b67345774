// Adding up: sums of what counts, per period and per place in the chain. Numerators and denominators are added, never rates; two rules
// of one code stay two sums.
import { sql } from 'kysely';
import type { RollupReader, RollupWriter } from './tables';

/** The sums of what counts in a period, by rule. */
export const sumsOf = (db: RollupReader, period: string) =>
  db
    .selectFrom('receipt')
    .innerJoin('receiptFigure', 'receiptFigure.receiptId', 'receipt.id')
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .groupBy('receiptFigure.indicatorId')
    .select((select) => [
      'receiptFigure.indicatorId',
      select.fn.sum<number>('receiptFigure.value').as('value'),
      select.fn.sum<number | null>('receiptFigure.of').as('of'),
      select.fn.countAll<number>().as('members'),
    ]);

/** Draws the sums of a period anew; in the transaction that changed what counts. */
async function recountTotals(db: RollupWriter, period: string): Promise<void> {
  await db.deleteFrom('periodTotal').where('period', '=', period).execute();
  const sums = await sumsOf(db, period).execute();
  if (sums.length === 0) return;
  await db
    .insertInto('periodTotal')
    .values(sums.map((sum) => ({ period, ...sum })))
    .execute();
}

/** A figure of a receipt by the rule it is counted by, as the receipt keeps it. */
export type Ruled = readonly [indicatorId: number, value: number, of?: number | null];

function sumUp(figures: readonly Ruled[]) {
  const sums = new Map<number, { indicatorId: number; value: number; of: number | null; members: number }>();
  for (const [indicatorId, value, of = null] of figures) {
    const sum = sums.get(indicatorId) ?? { indicatorId, value: 0, of: null, members: 0 };
    sum.value += value;
    if (of !== null) sum.of = (sum.of ?? 0) + of;
    sum.members += 1;
    sums.set(indicatorId, sum);
  }
  return [...sums.values()];
}

/** Adds what came to the sums of a period: six hundred members send one after the other, and what was added stays added. */
async function addTotals(db: RollupWriter, period: string, figures: readonly Ruled[]): Promise<void> {
  const sums = sumUp(figures);
  if (sums.length === 0) return;
  await db
    .insertInto('periodTotal')
    .values(sums.map((sum) => ({ period, ...sum })))
    .onConflict((conflict) =>
      conflict.columns(['period', 'indicatorId']).doUpdateSet((kept) => ({
        value: kept('periodTotal.value', '+', kept.ref('excluded.value')),
        of: sql<
          number | null
        >`coalesce(${kept.ref('periodTotal.of')} + ${kept.ref('excluded.of')}, ${kept.ref('periodTotal.of')}, ${kept.ref('excluded.of')})`,
        members: kept('periodTotal.members', '+', kept.ref('excluded.members')),
      })),
    )
    .execute();
}

/** `replaced`: something counts no more that counted before. `figures`: what came and counts. */
export type Arrived = { period: string; replaced: boolean; figures: readonly Ruled[] };

/** Keeps the sums of a period up with what was taken; in the same transaction. */
export const settleTotals = (db: RollupWriter, { period, replaced, figures }: Arrived): Promise<void> =>
  replaced ? recountTotals(db, period) : addTotals(db, period, figures);

/** The kept sums of a period with what they count. */
export const totalsOf = (db: RollupReader, period: string) =>
  db
    .selectFrom('periodTotal')
    .innerJoin('receivedIndicator', 'receivedIndicator.id', 'periodTotal.indicatorId')
    .where('periodTotal.period', '=', period)
    .select(['receivedIndicator.id', 'receivedIndicator.definition'])
    .select(['periodTotal.value', 'periodTotal.of', 'periodTotal.members'])
    .orderBy('receivedIndicator.id')
    .execute();

export type PeriodTotal = Awaited<ReturnType<typeof totalsOf>>[number];

/** What each sender of a period says, by code and rule. */
export const figuresOf = (db: RollupReader, period: string) =>
  db
    .selectFrom('receipt')
    .innerJoin('receiptFigure', 'receiptFigure.receiptId', 'receipt.id')
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .select(['receipt.code', 'receipt.name', 'receiptFigure.indicatorId', 'receiptFigure.value', 'receiptFigure.of'])
    .orderBy('receiptFigure.id')
    .execute();
