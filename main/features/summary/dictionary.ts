// The dictionary of indicators: every figure we hand upwards, what it is and how it is counted.
import type { Figure, Indicator, ShownRow } from '../../../shared/features/summary';
import type { OperationName } from '../../../shared/operations';
import { type Counted, entriesOf, type IndicatorSource, type RowsWanted } from '../../indicator';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { groupKinds } from '../groups/queries';
import { reportedQueries } from '../queries/queries';
import { careGroupFigure, ledgerEntries, ledgerEntry, queryFigure } from './indicators';
import { ledgerRows, ledgerWords } from './ledger-rows';
import { sources } from './sources';

/** Those of the ledger, of the station's own groups and queries, then those of each source. */
export async function dictionary(db: Reader): Promise<Indicator[]> {
  const groups = (await groupKinds(db)).map((kind) => ledgerEntry(careGroupFigure(kind, 0)));
  const own = (await reportedQueries(db)).map((query) => ledgerEntry(queryFigure({ ...query, count: 0 })));
  return [...ledgerEntries(), ...groups, ...own, ...sources.flatMap(entriesOf)];
}

/**
 * Figures of a report frozen before their rows were known here, which this desk can open now. One counted by another rule stays shut: what
 * would be shown is not what was counted.
 */
export async function opened(db: Reader, figures: readonly Figure[]): Promise<Figure[]> {
  const rules = new Map((await dictionary(db)).map(({ code, version }) => [code, version]));
  const opens = (code: string) => ledgerRows(code) !== null || sources.some(({ rows }) => rows?.[code] !== undefined);
  return figures.map((one) => (one.rows || rules.get(one.code) !== one.version ? one : { ...one, rows: opens(one.code) }));
}

type RowsOf = NonNullable<IndicatorSource['rows']>[string];

function refuseUnlessSeen({ role }: Session, needs: OperationName): void {
  if (!permits(role, needs)) throw new Refusal('你看得到这个数字，看不到背后的名单。需要的话请找站长。');
}

type Shown = { rows: ShownRow[]; about: string };

/** A page of the rows behind a figure, and one to spare. */
export async function rowsShown(db: Reader, session: Session, code: string, days: Counted, wanted: RowsWanted): Promise<Shown> {
  const ledger = ledgerRows(code);
  if (!ledger) return { rows: await rowsBehind(session, code)(db, days, wanted), about: '' };
  refuseUnlessSeen(session, ledger.needs);
  const all = await ledger.rows(db, days.to);
  const rows = all.map((row, at) => ({ ...row, id: at + 1, day: null }));
  return { rows: rows.slice(wanted.after, wanted.after + wanted.size), about: ledgerWords(ledger, days.to) };
}

/** How the rows of what happened are read. Refuses what is shown elsewhere, and whoever may not see them. */
export function rowsBehind(session: Session, code: string): RowsOf {
  const source = sources.find(({ indicators }) => code in indicators);
  const rows = source?.rows?.[code];
  if (!source || !rows) throw new Refusal('这个数字背后的名单在台账里看，这里没有另列。');
  refuseUnlessSeen(session, source.needs);
  return rows;
}
