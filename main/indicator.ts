// What a feature counts for those above. A feature gives one IndicatorSource through its queries.ts; features/summary/sources.ts
// holds one line for it. Nothing else knows of sources. A definition that changes gets a new version, so that figures of two
// periods are never compared without saying so.
import type { Figure, FigureRow, Indicator } from '../shared/features/summary';
import type { OperationName } from '../shared/operations';
import type { Span } from '../shared/rules/period';
import { instantOf } from '../shared/text';
import type { Reader } from './powers';

/** The first and the last day that count; the last is today where the period still runs. */
export type Counted = Span;

/** One figure: a count, or a rate as its two counts. */
export type Count = number | { part: number; whole: number };

/** What an indicator is, but for what its source says of all of its own. */
export type Draft = Omit<Indicator, 'code' | 'group' | 'source'>;

/** A count of one building. */
export type BuildingCount = { buildingId: number; code: string; value: number };

export type RowsWanted = { after: number; size: number };

export type IndicatorSource = {
  group: string;
  /** Whoever may not name this operation sees the figures, but not the rows behind them. */
  needs: OperationName;
  indicators: Readonly<Record<string, Draft>>;
  /** Every indicator of the source, by its code. */
  count(db: Reader, counted: Counted): Promise<Readonly<Record<string, Count>>>;
  /** Counts by building, where what is counted lies in one; buildings without any may be left out. Rates are not given. */
  byBuilding?(db: Reader, counted: Counted): Promise<BuildingCount[]>;
  /** The rows behind a figure, `size` of them from `after` on, the first in time first; absent where a list of the ledger shows them. */
  rows?: Readonly<Record<string, (db: Reader, counted: Counted, wanted: RowsWanted) => Promise<FigureRow[]>>>;
};

/** The instants of the days counted: from the first, up to but not with the second. UTC ISO. */
export const instantsOf = ({ from, to }: Counted): { from: string; until: string } => ({
  from: instantOf(from),
  until: instantOf(to, 1),
});

/** The dictionary entries of a source, in its order. */
export const entriesOf = ({ group, needs, indicators }: IndicatorSource): Indicator[] =>
  Object.entries(indicators).map(([code, draft]) => ({ code, group, source: needs, ...draft }));

/** The figures of a source. */
export async function figuresFrom(source: IndicatorSource, db: Reader, counted: Counted): Promise<Figure[]> {
  const counts = await source.count(db, counted);
  return entriesOf(source).map(({ counts: _, validFrom: __, source: ___, ...entry }) => {
    const count = counts[entry.code];
    if (count === undefined) throw new Error(`nobody counted ${entry.code}`);
    const rows = source.rows?.[entry.code] !== undefined;
    return typeof count === 'number'
      ? { ...entry, rows, value: count, of: null }
      : { ...entry, rows, value: count.part, of: count.whole };
  });
}
