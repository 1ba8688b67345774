import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { COUNT_RULE } from '../../../shared/features/visit-words';
import type { ChiefPlan, PlanShow } from '../../../shared/features/visits';
import type { Output } from '../../../shared/operations';
import { numberWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import look from '../orders/orders.module.css';

type Row = ChiefPlan & { id: number };

const listOf = ({ postId }: Row, show: PlanShow) => `/visits?show=${show}&post=${postId}`;

/** A figure that leads to its people; a dash where there are none. */
function Figure({ row, show, count, late = false }: { row: Row; show: PlanShow; count: number; late?: boolean }) {
  if (count === 0) return soft('—');
  return (
    <Link to={listOf(row, show)}>{late ? <StateWord tone="late">{numberWords(count)}</StateWord> : numberWords(count)}</Link>
  );
}

const columnsFor = (onPrint: ((postId: number) => void) | null): LedgerColumn<Row>[] => [
  { title: '楼栋长', width: '9rem', render: (_, { chief }) => chief || soft('没有') },
  { title: '管哪里', dataIndex: 'where' },
  {
    title: '过了日子',
    width: '8rem',
    align: 'right',
    render: (_, row) => <Figure row={row} show="overdue" count={row.overdue} late />,
  },
  { title: '一周之内', width: '8rem', align: 'right', render: (_, row) => <Figure row={row} show="soon" count={row.soon} /> },
  { title: '一共要走访', width: '8rem', align: 'right', render: (_, row) => <Figure row={row} show="all" count={row.people} /> },
  {
    title: '本月走到',
    width: '8rem',
    align: 'right',
    render: (_, { done }) => (done === 0 ? soft('—') : `${numberWords(done)} 人次`),
  },
  ...(onPrint
    ? [
        {
          title: '操作',
          width: '8rem',
          render: (_: never, { id, chief, where }: Row) => (
            <Button size="small" aria-label={`打印走访卡：${chief || where}`} onClick={() => onPrint(id)}>
              打印走访卡
            </Button>
          ),
        },
      ]
    : []),
];

type Props = { board: Output<'visits.board'>; views: ReactNode; onPrint(postId: number): void };

/** Who looks after how many, and how far each of them is. */
export function ChiefsView({ board, views, onPrint }: Props) {
  const prints = useMay()('visits.issueCards');
  return (
    <>
      <div className={look.bar}>{views}</div>
      <LedgerTable
        style={{ minWidth: '54rem' }}
        columns={columnsFor(prints ? onPrint : null)}
        rows={board.rows.map((row): Row => ({ ...row, id: row.postId }))}
        empty={<EmptyState words="定了哪几类人多久走访一次，这里就有每位楼栋长要走多少户。" />}
      />
      <p className="soft small">本月走到：{COUNT_RULE}</p>
    </>
  );
}
