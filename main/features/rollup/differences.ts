// What changed: by corrections within a period, and by rules of counting that are not the same for all or not the same as before.
import type { rollup } from '../../../shared/features/rollup';
import { periodBefore } from '../../../shared/rules/period';
import type { Definition } from '../../parcels/content';
import type { HandlersFor } from '../../powers';
import type { RollupReader } from '../../rollup/tables';
import { type PeriodTotal, totalsOf } from '../../rollup/totals';
import { indicatorOf } from './board';
import { tablesOf } from './store';

/** Figures of parcels that stand for an earlier one, where the two do not say the same. */
const corrected = (db: RollupReader, period: string) =>
  db
    .selectFrom('receipt as now')
    .innerJoin('receipt as was', (join) =>
      join.on('was.id', '=', (select) =>
        select
          .selectFrom('receipt as earlier')
          .select(({ fn }) => fn.max('earlier.id').as('id'))
          .whereRef('earlier.code', '=', 'now.code')
          .whereRef('earlier.period', '=', 'now.period')
          .whereRef('earlier.id', '<', 'now.id'),
      ),
    )
    .innerJoin('receiptFigure as figure', 'figure.receiptId', 'now.id')
    .innerJoin('receivedIndicator as rule', 'rule.id', 'figure.indicatorId')
    .leftJoin('receiptFigure as former', (join) =>
      join.onRef('former.receiptId', '=', 'was.id').onRef('former.indicatorId', '=', 'figure.indicatorId'),
    )
    .where('now.period', '=', period)
    .where('now.current', '=', 1)
    .where((where) =>
      where.or([
        where('former.id', 'is', null),
        where('former.value', '!=', where.ref('figure.value')),
        where('former.of', '!=', where.ref('figure.of')),
      ]),
    )
    .select(['figure.id', 'now.code', 'now.name', 'now.correction', 'rule.definition', 'figure.value', 'figure.of'])
    .select(['former.id as formerId', 'former.value as formerValue', 'former.of as formerOf'])
    .orderBy('figure.id');

const shownSum = (total: PeriodTotal | undefined) =>
  total === undefined ? null : { value: total.value, of: total.of, members: total.members };

type Differing = 'rollup.corrections' | 'rollup.rules';

export const differenceHandlers: HandlersFor<Pick<typeof rollup, Differing>> = {
  'rollup.corrections': async (powers, { period, after, size }) => {
    const found = await corrected(await tablesOf(powers), period)
      .where('figure.id', '>', after ?? 0)
      .limit(size + 1)
      .execute();
    const rows = found.slice(0, size).map(({ definition, formerId, formerValue, formerOf, ...row }) => ({
      ...row,
      indicator: (JSON.parse(definition) as Definition).name,
      former: formerId === null ? null : { value: formerValue ?? 0, of: formerOf },
    }));
    return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
  },

  'rollup.rules': async (powers, { period }) => {
    const db = await tablesOf(powers);
    const earlier = periodBefore(period);
    const [now, before] = [await totalsOf(db, period), earlier === null ? [] : await totalsOf(db, earlier)];
    const rules = new Map([...before, ...now].map((row) => [row.id, indicatorOf(row)]));
    const many = new Map<string, number>();
    for (const { code } of rules.values()) many.set(code, (many.get(code) ?? 0) + 1);
    return [...rules.values()]
      .filter(({ code }) => (many.get(code) ?? 0) > 1)
      .sort((a, b) => (a.code === b.code ? a.id - b.id : a.code < b.code ? -1 : 1))
      .map((indicator) => ({
        indicator,
        now: shownSum(now.find(({ id }) => id === indicator.id)),
        before: shownSum(before.find(({ id }) => id === indicator.id)),
      }));
  },
};
