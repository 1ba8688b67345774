import { useState } from 'react';
import type { Figure, Summary } from '../../../shared/features/summary';
import { dayWords } from '../../../shared/text';
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

/** What opens of an earlier day. */
const earlierWords = (asOf: string) =>
  `点数字看名单：列的是${dayWords(asOf)}那天的情况，以后补记、更正的也在里面。楼栋、单元和房屋名册不记从哪天起，按现在的列。`;

/** All figures of a period by groups and buildings; a figure opens the rows it counts. */
export function SummaryFigures({ summary, current, lead }: Props) {
  const [shown, setShown] = useState<Figure>();
  const asOf = current ? null : summary.asOf;
  return (
    <>
      {asOf !== null && <p className="soft figures-lead">{earlierWords(asOf)}</p>}
      {groupsOf(summary.figures).map(([group, figures]) => (
        <FigureGroup key={group} group={group} figures={figures} opens={{ asOf, onRows: setShown }} />
      ))}
      <BuildingsTable rows={summary.buildings} />
      {shown && <RowsDialog period={summary.period} figure={shown} lead={lead} onClose={() => setShown(undefined)} />}
    </>
  );
}
