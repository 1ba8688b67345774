import { useDeferredValue, useState } from 'react';
import { minutesWords } from '../../../shared/features/hours';
import type { BalanceRow } from '../../../shared/features/points';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { SearchText } from '../../kit/search-text';
import { soft } from '../../kit/soft';

const StatementDrawer = later(() => import('./statement-drawer').then((m) => m.StatementDrawer));

const SIZE = 50;
type Row = BalanceRow & { id: number };

const lasted = (minutes: number) => (minutes === 0 ? soft('—') : minutesWords(minutes));

const columnsFor = (keys: RowKeys, onOpen: (row: Row) => void): LedgerColumn<Row>[] => [
  { title: '编号', width: '6rem', dataIndex: 'number' },
  {
    title: '志愿者',
    render: (_, row, index) => (
      <>
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {row.name}
        </RowOpener>
        {row.ended && soft(' 已退出')}
      </>
    ),
  },
  { title: '计时', width: '8rem', align: 'right', render: (_, { hours }) => lasted(hours.timed) },
  { title: '补登', width: '8rem', align: 'right', render: (_, { hours }) => lasted(hours.hand) },
  { title: '待审核', width: '8rem', align: 'right', render: (_, { hours }) => lasted(hours.pending) },
  { title: '得过', width: '6rem', align: 'right', render: (_, { earned }) => numberWords(earned) },
  { title: '兑换', width: '6rem', align: 'right', render: (_, { redeemed }) => numberWords(redeemed) },
  { title: '现有积分', width: '7rem', align: 'right', render: (_, { balance }) => <strong>{numberWords(balance)}</strong> },
];

/** What each volunteer has; a row opens the statement. */
export function Balances() {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<Row>();
  const wanted = useDeferredValue(text.trim());
  const pages = usePages<string>(wanted);
  const found = useQuery('points.balances', { text: wanted, after: pages.after, size: SIZE });
  const rows = (found.value?.rows ?? []).map((row) => ({ ...row, id: row.volunteerId }));
  const keys = useRowKeys(rows.length);
  const empty = text ? '没有找到，换个名字或编号试试。' : '还没有志愿者。登记以后，每个人的积分都在这里。';
  return (
    <>
      <div>
        <SearchText label="找志愿者" placeholder="姓名或编号" value={text} onChange={setText} onGo={keys.enter} />
      </div>
      <PrintList list="balances" asked={{ text: wanted }} disabled={!found.value?.count} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '56rem' }}
        columns={columnsFor(keys, setOpened)}
        rows={rows}
        empty={found.value ? <EmptyState words={empty} /> : ' '}
        opening={{ keys, onOpen: setOpened }}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.count} next={found.value.next} measure="人" />
      )}
      {opened && <StatementDrawer volunteerId={opened.volunteerId} onClose={() => setOpened(undefined)} />}
    </>
  );
}
