import type { Correction } from '../../../shared/features/rollup-differences';
import { valueWords } from '../../../shared/features/summary';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { changeWords } from './rollup-words';

const PAGE = 50;

const columns: LedgerColumn<Correction>[] = [
  { title: '单位', render: (_, { name }) => name },
  { title: '版', width: '7rem', render: (_, { correction }) => (correction === 0 ? '重报' : `更正${correction}`) },
  { title: '指标', width: '16rem', dataIndex: 'indicator' },
  { title: '更正前', width: '9rem', align: 'right', render: (_, { former }) => (former ? valueWords(former) : '没有报') },
  { title: '更正后', width: '9rem', align: 'right', render: (_, row) => valueWords(row) },
  { title: '差', width: '9rem', align: 'right', render: (_, row) => changeWords(row, row.former) },
];

/** What each correction of a period changed against the version before it. */
export function Corrections({ period }: { period: string }) {
  const pages = usePages<number>(`corrections ${period}`);
  const { value, failure } = useQuery('rollup.corrections', { period, after: pages.after, size: PAGE });
  const rows = value?.rows ?? [];
  return (
    <>
      <FailureNote failure={failure} />
      <PrintList list="corrections" asked={{ period }} disabled={rows.length === 0} />
      <LedgerTable columns={columns} rows={rows} empty="这一期没有哪家的更正改动了数字。" />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="处" />
    </>
  );
}
