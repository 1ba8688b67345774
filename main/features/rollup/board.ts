// What the board of a period shows: who sent, the totals, and where each comes from.

import type { rollup, Total } from '../../../shared/features/rollup';
import { periodBefore } from '../../../shared/rules/period';
import type { Definition } from '../../parcels/content';
import type { HandlersFor } from '../../powers';
import { totalsAt } from '../../rollup/levels';
import { ONCE, peopleOnce, RESIDENTS } from '../../rollup/once';
import { countsIn, datesOf, membersIn, peopleIn } from '../../rollup/states';
import type { RollupReader } from '../../rollup/tables';
import { type PeriodTotal, totalsOf } from '../../rollup/totals';
import { tablesOf } from './store';

/** A rule of counting as it is shown. */
export const indicatorOf = ({ id, definition }: { id: number; definition: string }) => ({
  id,
  ...(JSON.parse(definition) as Definition),
});

const sumOf = ({ value, of }: Pick<PeriodTotal, 'value' | 'of'>) => ({ value, of });

/** The totals of a period with those before, rules of one code marked as apart. */
export async function totalsShown(db: RollupReader, period: string, twice: number): Promise<Total[]> {
  const earlier = periodBefore(period);
  const before = new Map((earlier === null ? [] : await totalsOf(db, earlier)).map((one) => [one.id, sumOf(one)]));
  const rows = (await totalsOf(db, period)).map((row) => ({ row, indicator: indicatorOf(row) }));
  const rules = new Map<string, number>();
  for (const { indicator } of rows) rules.set(indicator.code, (rules.get(indicator.code) ?? 0) + 1);
  const totals = rows.map(({ row, indicator }) => ({
    ...{ indicator, ...sumOf(row), members: row.members },
    apart: (rules.get(indicator.code) ?? 0) > 1,
    before: before.get(row.id) ?? null,
    once: null,
  }));
  return countedOnce(db, period, { totals, twice });
}

/** `twice`: lines of tables of names that came here and name somebody once more. */
type Counting = { totals: Total[]; twice: number };

/** Residents are counted once, as far as tables of names and offices below tell; where they count by two rules nobody can say of which. */
async function countedOnce(db: RollupReader, period: string, { totals, twice }: Counting): Promise<Total[]> {
  const shown = totals.filter(({ indicator }) => indicator.code !== ONCE);
  if (twice === 0 && shown.length === totals.length) return shown;
  const once = await peopleOnce(db, period, twice);
  return shown.map((total) =>
    total.indicator.code === RESIDENTS && !total.apart && once !== total.value ? { ...total, once } : total,
  );
}

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
    const [counts, people] = [await countsIn(db, dated), await peopleIn(db, period)];
    const totals = await totalsShown(db, period, people.twice);
    return {
      period,
      from,
      to,
      dueOn,
      ...counts,
      totals,
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
