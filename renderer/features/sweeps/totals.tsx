import type { Sweep, SweepTotals } from '../../../shared/features/sweep-shapes';
import { sweepUnit } from '../../../shared/features/sweep-words';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import look from './sweeps.module.css';
import { cameIn } from './words';

type Asked = SweepTotals['questions'][number];
type Building = SweepTotals['buildings'][number] & { id: number };

const asked: LedgerColumn<Asked>[] = [
  { title: '问题', width: '12rem', dataIndex: 'label' },
  { title: '结果', render: (_, { figures }) => figures.map(({ words, value }) => `${words} ${numberWords(value)}`).join('　') },
  { title: '怎么算', width: '26rem', render: (_, { definition }) => <span className="soft">{definition}</span> },
];

function buildingColumns({ questions }: SweepTotals, unit: string): LedgerColumn<Building>[] {
  const figure = (title: string, value: (one: Building) => number): LedgerColumn<Building> => ({
    ...{ title, width: '6rem', align: 'right' as const },
    render: (_, one) => numberWords(value(one)),
  });
  return [
    { title: '楼栋', dataIndex: 'building' },
    figure(unit, ({ counts }) => counts.all),
    figure('收到', ({ counts }) => cameIn(counts)),
    figure('矛盾', ({ counts }) => counts.by.conflict),
    figure('没收到', ({ counts }) => counts.by.open + counts.by.notReached),
    ...questions.flatMap(({ label, id }, at) => [{ ...figure(label, ({ sums }) => sums[at] ?? 0), id: String(id), at }]),
  ];
}

/** What it adds up to, with how it is counted. */
export function Totals({ card }: { card: Sweep }) {
  const { value: totals, failure } = useQuery('sweeps.totals', { id: card.id });
  const numbers = card.questions.map(({ kind }) => kind === 'number');
  const unit = sweepUnit[card.asks];
  const buildings = (totals?.buildings ?? []).map((one, at) => ({ ...one, id: at }));
  const columns = totals ? buildingColumns(totals, unit).filter((column) => !('at' in column) || numbers[Number(column.at)]) : [];
  return (
    <>
      <FailureNote failure={failure} />
      {totals && (
        <>
          <h2 className={look.figure}>问到什么</h2>
          <LedgerTable style={{ minWidth: '54rem' }} columns={asked} rows={totals.questions} empty=" " />
          <h2 className={look.figure}>分楼栋</h2>
          <LedgerTable style={{ minWidth: '54rem' }} columns={columns} rows={buildings} empty=" " />
        </>
      )}
    </>
  );
}
