import { useState } from 'react';
import type { Figure, Summary } from '../../../shared/features/summary';
import { BuildingsTable } from './buildings-table';
import { FigureGroup, groupsOf } from './figures';
import { RowsDialog } from './rows-dialog';

type Props = {
  summary: Summary;
  /** The ledger now is the ledger that was counted. */
  current: boolean;
  /** Said above the rows of a figure, where the ledger may have gone on since. */
  lead?: string | undefined;
};

/** All figures of a period by groups and buildings; a figure opens the rows it counts. */
export function SummaryFigures({ summary, current, lead }: Props) {
  const [shown, setShown] = useState<Figure>();
  return (
    <>
      {groupsOf(summary.figures).map(([group, figures]) => (
        <FigureGroup key={group} group={group} figures={figures} opens={{ current, onRows: setShown }} />
      ))}
      <BuildingsTable rows={summary.buildings} />
      {shown && <RowsDialog period={summary.period} figure={shown} lead={lead} onClose={() => setShown(undefined)} />}
    </>
  );
}
