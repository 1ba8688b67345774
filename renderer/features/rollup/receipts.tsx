import { codeWords } from '../../../shared/codes/offices';
import type { Receipt, Refused } from '../../../shared/features/rollup';
import { periodWords } from '../../../shared/rules/period';
import { instantWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { StateWord } from '../../kit/state-word';

const receiptColumns: LedgerColumn<Receipt>[] = [
  { title: '单位', dataIndex: 'name', ellipsis: true },
  { title: '期间', width: '11rem', render: (_, { period }) => periodWords(period) },
  { title: '版', width: '6rem', render: (_, { correction }) => (correction === 0 ? '首报' : `更正${correction}`) },
  { title: '序号', width: '5rem', align: 'right', dataIndex: 'sequence' },
  {
    title: '算不算',
    width: '8rem',
    render: (_, { current }) => <StateWord tone={current ? 'good' : 'quiet'}>{current ? '计入' : '已被代替'}</StateWord>,
  },
  { title: '收到', width: '17rem', render: (_, { receivedAt, receivedBy }) => `${receivedBy} ${instantWords(receivedAt)}` },
  { title: '校验码', width: '9rem', render: (_, { sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code> },
];

/** Parcels that were taken, the latest first. */
export const ReceiptsTable = ({ rows }: { rows: readonly Receipt[] }) => (
  <LedgerTable columns={receiptColumns} rows={rows} empty="还没有收下过报送包。" />
);

const refusedColumns: LedgerColumn<Refused>[] = [
  { title: '文件', width: '18rem', ellipsis: true, dataIndex: 'fileName' },
  { title: '为什么没有收', dataIndex: 'words' },
  {
    title: '自称',
    width: '14rem',
    render: (_, { code, period }) =>
      code ? (
        <>
          {codeWords(code)}
          <div className="soft small">{periodWords(period)}</div>
        </>
      ) : (
        '看不出'
      ),
  },
  { title: '时间', width: '17rem', render: (_, { at, by }) => `${by} ${instantWords(at)}` },
];

/** Parcels that were not taken, and why. */
export const RefusedTable = ({ rows }: { rows: readonly Refused[] }) => (
  <LedgerTable columns={refusedColumns} rows={rows} empty="没有拒收过报送包。" />
);
