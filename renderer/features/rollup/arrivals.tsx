import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { useViews } from '../../kit/views';
import { ReceiptsTable, RefusedTable } from './receipts';

const PAGE = 50;

function Taken() {
  const pages = usePages<number>('receipts');
  const { value, failure } = useQuery('rollup.receipts', { after: pages.after, size: PAGE });
  const rows = value?.rows ?? [];
  return (
    <>
      <FailureNote failure={failure} />
      <PrintList list="receipts" asked={{}} disabled={rows.length === 0} />
      <ReceiptsTable rows={rows} />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="个" />
    </>
  );
}

function NotTaken() {
  const pages = usePages<number>('refusals');
  const { value, failure } = useQuery('rollup.refusals', { after: pages.after, size: PAGE });
  const rows = value?.rows ?? [];
  return (
    <>
      <FailureNote failure={failure} />
      <PrintList list="refusals" asked={{}} disabled={rows.length === 0} />
      <RefusedTable rows={rows} />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="个" />
    </>
  );
}

/** 收发记录: every parcel that came, taken or not. */
export function Arrivals() {
  const navigate = useNavigate();
  const { view, choice } = useViews([
    { value: 'taken', label: '收下的' },
    { value: 'refused', label: '没有收的' },
  ]);
  return (
    <Page title="收报送包的记录" count={choice} actions={<Button onClick={() => navigate('/rollup')}>回汇总台</Button>}>
      {view === 'refused' ? <NotTaken /> : <Taken />}
    </Page>
  );
}
