// The dictionary of indicators: every figure we hand upwards, what it is and how it is counted.
import type { Indicator } from '../../../shared/features/summary';
import { entriesOf, type IndicatorSource } from '../../indicator';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { groupKinds } from '../groups/queries';
import { reportedQueries } from '../queries/queries';
import { careGroupFigure, ledgerEntries, ledgerEntry, queryFigure } from './indicators';
import { sources } from './sources';

/** Those of the ledger, of the station's own groups and queries, then those of each source. */
export async function dictionary(db: Reader): Promise<Indicator[]> {
  const groups = (await groupKinds(db)).map((kind) => ledgerEntry(careGroupFigure(kind, 0)));
  const own = (await reportedQueries(db)).map((query) => ledgerEntry(queryFigure({ ...query, count: 0 })));
  return [...ledgerEntries(), ...groups, ...own, ...sources.flatMap(entriesOf)];
}

type RowsOf = NonNullable<IndicatorSource['rows']>[string];

/** How the rows behind a figure are read. Refuses what is shown elsewhere, and whoever may not see them. */
export function rowsBehind(session: Session, code: string): RowsOf {
  const source = sources.find(({ indicators }) => code in indicators);
  const rows = source?.rows?.[code];
  if (!source || !rows) throw new Refusal('这个数字背后的名单在台账里看，这里没有另列。');
  if (!permits(session.role, source.needs)) throw new Refusal('你看得到这个数字，看不到背后的名单。需要的话请找站长。');
  return rows;
}
