// What the board of a period shows: who sent, the totals, and where each comes from.

import type { rollup, Total } from '../../../shared/features/rollup';
import { periodBefore } from '../../../shared/rules/period';
import type { Definition } from '../../parcels/content';
import type { HandlersFor } from '../../powers';
import { totalsAt } from '../../rollup/levels';
import { countsIn, datesOf, membersIn, peopleIn } from '../../rollup/states';
import type { RollupReader } from '../../rollup/tables';
import { type PeriodTotal, totalsOf } from '../../rollup/totals';
import { tablesOf } from './store';

const RESIDENTS = 'residents';

/** A rule of counting as it is shown. */
export const indicatorOf = ({ id, definition }: { id: number; definition: string }) => ({
  id,
  ...(JSON.parse(definition) as Definition),
});

const sumOf = ({ value, of }: Pick<PeriodTotal, 'value' | 'of'>) => ({ value, of });

/** The totals of a period with those before, rules of one code marked as apart. */
export async function totalsShown(db: RollupReader, period: string): Promise<Total[]> {
  const earlier = periodBefore(period);
  const before = new Map((earlier === null ? [] : await totalsOf(db, earlier)).map((one) => [one.id, sumOf(one)]));
  const rows = (await totalsOf(db, period)).map((row) => ({ row, indicator: indicatorOf(row) }));
  const rules = new Map<string, number>();
  for (const { indicator } of rows) rules.set(indicator.code, (rules.get(indicator.code) ?? 0) + 1);
  return rows.map(({ row, indicator }) => ({
    ...{ indicator, ...sumOf(row), members: row.members },
    apart: (rules.get(indicator.code) ?? 0) > 1,
    before: before.get(row.id) ?? null,
    once: null,
  }));
}

/** The residents of those who sent tables of names are counted once; where they count by two rules nobody can say of which. */
export const countedOnce = (totals: readonly Total[], twice: number): Total[] =>
  totals.map((total) =>
    twice > 0 && total.indicator.code === RESIDENTS && !total.apart
      ? { ...total, once: Math.max(total.value - twice, 0) }
      : total,
  );

/** What each sender says of one rule, by code, with the same of the period before. */
const valuesOf = (db: RollupReader, period: string, indicatorId: number) =>
  db
    .selectFrom('receipt')
    .innerJoin('receiptFigure', 'receiptFigure.receiptId', 'receipt.id')
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .where('receiptFigure.indicatorId', '=', indicatorId)
    .select(['receipt.id', 'receipt.code', 'receipt.name', 'receiptFigure.value', 'receiptFigure.of']);

type Reading = 'rollup.board' | 'rollup.members' | 'rollup.figure' | 'rollup.totals' | 'rollup.due';

export const boardHandlers: HandlersFor<Pick<typeof rollup, Reading>> = {
  'rollup.board': async (powers, { period }) => {
    const db = await tablesOf(powers);
    const dated = await datesOf(db, period, powers.today);
    const { from, to, dueOn } = dated;
    const [counts, totals, people] = [await countsIn(db, dated), await totalsShown(db, period), await peopleIn(db, period)];
    return {
      period,
      from,
      to,
      dueOn,
      ...counts,
      totals: countedOnce(totals, people.twice),
      people,
      server: powers.server?.words ?? null,
    };
  },

  'rollup.members': async (powers, { period, state, after, size }) => {
    const db = await tablesOf(powers);
    const dated = await datesOf(db, period, powers.today);
    const rows = await membersIn(db, dated, { state, after, size: size + 1 });
    return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.code ?? null) : null };
  },

  'rollup.figure': async (powers, { period, indicatorId, after, size }) => {
    const db = await tablesOf(powers);
    const found = await valuesOf(db, period, indicatorId)
      .where('receipt.code', '>', after)
      .orderBy('receipt.code')
      .limit(size + 1)
      .execute();
    const rows = found.slice(0, size);
    const earlier = periodBefore(period);
    const codes = rows.map(({ code }) => code);
    const past =
      earlier === null || codes.length === 0
        ? []
        : await valuesOf(db, earlier, indicatorId).where('receipt.code', 'in', codes).execute();
    const before = new Map(past.map(({ code, value, of }) => [code, { value, of }]));
    return {
      rows: rows.map((row) => ({ ...row, before: before.get(row.code) ?? null })),
      next: found.length > size ? (rows.at(-1)?.code ?? null) : null,
    };
  },

  'rollup.totals': async (powers, { period, level }) => {
    const db = await tablesOf(powers);
    const groups = await totalsAt(db, period, level);
    const used = [...new Set(groups.flatMap(({ figures }) => figures.map(({ indicatorId }) => indicatorId)))];
    const rows =
      used.length === 0
        ? []
        : await db.selectFrom('receivedIndicator').select(['id', 'definition']).where('id', 'in', used).orderBy('id').execute();
    return { indicators: rows.map(indicatorOf), groups };
  },

  'rollup.due': async (powers) => {
    const db = await tablesOf(powers);
    return db.selectFrom('dueDay').select(['kind', 'days']).orderBy('id').execute();
  },
};
