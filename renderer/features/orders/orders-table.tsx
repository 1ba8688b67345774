import { orderSourceWords } from '../../../shared/features/order-words';
import type { OrderRow } from '../../../shared/features/orders';
import { dayWords } from '../../../shared/text';
import { EmptyState } from '../../kit/empty';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import look from './orders.module.css';
import { stateTone, stateWords, timeTone, timeWords, unassigned } from './words';

const Due = ({ row }: { row: OrderRow }) => {
  const words = timeWords(row);
  return (
    <>
      {dayWords(row.dueOn)}
      {words !== '' && (
        <div className="small">
          <StateWord tone={timeTone(row)}>{words}</StateWord>
        </div>
      )}
    </>
  );
};

const columnsFor = (keys: RowKeys, onOpen: (row: OrderRow) => void): LedgerColumn<OrderRow>[] => [
  {
    title: '编号',
    width: '9rem',
    render: (_, row, index) => (
      <>
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {row.number}
        </RowOpener>
        <div className="soft small">
          {orderSourceWords[row.source]} {row.sourceNumber}
        </div>
      </>
    ),
  },
  {
    title: '什么事',
    render: (_, row) => (
      <>
        <div className={look.words}>
          {row.urgent && <span className={look.urgent}>紧急</span>}
          {row.shown ? row.words || soft('内容已按要求删除') : soft('保密，由站长查看')}
        </div>
        <div className="soft small">{[row.category, row.place].filter(Boolean).join('　')}</div>
      </>
    ),
  },
  { title: '谁说的', width: '6.5rem', render: (_, { reporter }) => reporter || soft('—') },
  { title: '交给谁', width: '8rem', render: (_, row) => row.handler || soft(unassigned(row)) },
  { title: '状态', width: '6.5rem', render: (_, row) => <StateWord tone={stateTone(row)}>{stateWords(row)}</StateWord> },
  { title: '期限', width: '9.5rem', render: (_, row) => <Due row={row} /> },
];

type Props = { rows: OrderRow[]; selected: number | null; empty: string; onOpen(row: OrderRow): void };

/** Requests, one line each. */
export function OrdersTable({ rows, selected, empty, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  return (
    <LedgerTable
      opening={{ keys, selected, onOpen }}
      columns={columnsFor(keys, onOpen)}
      rows={rows}
      empty={<EmptyState words={empty} />}
    />
  );
}
