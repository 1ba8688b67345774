import { Button, Dropdown } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { OrderView } from '../../../shared/features/orders';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { useShortcut } from '../../kit/shortcut';
import { type Filter, FilterBar, NO_FILTER } from './filter-bar';
import { ListOut } from './list-out';
import { OrderDrawer } from './order-drawer';
import { OrdersTable } from './orders-table';

const ImportDialog = later(() => import('./import-dialog').then((m) => m.ImportDialog));
const OrderForm = later(() => import('./order-form').then((m) => m.OrderForm));

const SIZE = 50;
const purpose =
  '谁来说一件事，都登记在这里：来访、电话、微信群、楼栋长、12345。派给人办，写下结果，答复本人，才算办结。最长15天。';

/** `?view=late` comes from the home screen. */
function useView() {
  const [address, setAddress] = useSearchParams();
  const read = OrderView.safeParse(address.get('view'));
  const view = read.success ? read.data : 'open';
  const go = (next: OrderView) => setAddress(next === 'open' ? {} : { view: next }, { replace: true });
  return [view, go] as const;
}

/** 诉求: what residents want, and what became of it. */
export function OrdersScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams();
  const [view, setView] = useView();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const asked = useDeferredValue(JSON.stringify({ view, ...filter, text: filter.text.trim() }));
  const pages = usePages<{ at: string; id: number }>(asked);
  const { value, failure } = useQuery('orders.list', { ...JSON.parse(asked), after: pages.after, size: SIZE });
  const rows = value?.rows ?? [];
  const query = view === 'open' ? '' : `?view=${view}`;
  const open = (order: number) => navigate(`/orders/${order}${query}`);
  useShortcut('n', () => setAdding(true), may('orders.add') && !adding);
  const narrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  const others = [
    { key: 'figures', label: '统计和月报', may: may('orders.figures'), onClick: () => navigate('/orders/figures') },
    { key: 'setup', label: '类别、办理人和放假', may: may('orders.setup'), onClick: () => navigate('/orders/setup') },
    { key: 'import', label: '导入', may: may('orders.openSheet'), onClick: () => setImporting(true) },
  ].flatMap(({ may: allowed, ...item }) => (allowed ? [item] : []));
  const buttons = (
    <>
      {may('orders.add') && (
        <Button type="primary" onClick={() => setAdding(true)}>
          登记诉求
        </Button>
      )}
      <ListOut asked={JSON.parse(asked)} disabled={rows.length === 0} />
      <Dropdown trigger={['click']} menu={{ items: others }}>
        <Button>更多</Button>
      </Dropdown>
    </>
  );
  return (
    <Page title="诉求" count={value && `${numberWords(value.counts.open)} 件在办`} actions={buttons}>
      <FailureNote failure={failure} />
      <FilterBar {...{ view, filter }} counts={value?.counts} onView={setView} onFilter={setFilter} />
      {value && (
        <OrdersTable
          rows={rows}
          selected={id ? Number(id) : null}
          empty={narrowed ? '没有找到。换个词或放宽条件试试。' : view === 'open' ? purpose : '没有这样的诉求。'}
          onOpen={(row) => open(row.id)}
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="件" />
      {id && <OrderDrawer key={id} id={Number(id)} onClose={() => navigate(`/orders${query}`)} />}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {adding && <OrderForm onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  );
}
