import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type CatalogueItem, ITEM_PAGE, itemBecomesWords } from '../../../shared/features/catalogue';
import { OrderClass } from '../../../shared/features/order-words';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { SearchText } from '../../kit/search-text';
import { useShortcut } from '../../kit/shortcut';
import { soft } from '../../kit/soft';
import { useViews } from '../../kit/views';
import look from '../orders/orders.module.css';
import { type Acting, Actions, Begin, RowActs } from './acts';
import { EndItem, ItemForm } from './item-form';

const Templates = later(() => import('./templates').then((m) => m.Templates));

const purpose =
  '站里和物业、志愿者能做的事，一项一个编号，印成点单页发给居民。居民报编号，登记诉求时自动填好类别、期限和办理人。';

type Columns = { days: number; acts(item: CatalogueItem): ReactNode };

const columnsFor = ({ days, acts }: Columns): LedgerColumn<CatalogueItem>[] => [
  { title: '编号', width: '5rem', render: (_, { number }) => <b>{number}</b> },
  {
    title: '服务',
    render: (_, { name, words }) => (
      <>
        <div>{name}</div>
        <div className="soft small">{words}</div>
      </>
    ),
  },
  { title: '点了以后', width: '7rem', render: (_, { becomes }) => itemBecomesWords[becomes] },
  { title: '几天办好', width: '7rem', render: (_, { limitDays }) => (limitDays === null ? soft(`${days}天`) : `${limitDays}天`) },
  { title: '谁来办', width: '9rem', render: (_, { handler }) => handler || soft('没有定') },
  { title: '办事指南', width: '10rem', ellipsis: true, render: (_, { guide }) => guide || soft('—') },
  { title: '点过', width: '5rem', align: 'right', render: (_, { ordered }) => `${ordered} 次` },
  { title: '操作', width: '9rem', render: (_, item) => acts(item) },
];

/** 服务目录: what may be ordered by number, and the words requests are answered with. */
export function CatalogueScreen() {
  const may = useMay();
  const [address] = useSearchParams();
  const found = address.get('text');
  const [text, setText] = useState(found ?? '');
  // Found by the search while the screen is open.
  useEffect(() => setText((was) => found ?? was), [found]);
  const [of, setOf] = useState<OrderClass | null>(null);
  const [acting, setActing] = useState<Acting>();
  const views = useViews([
    { value: 'current', label: '在用' },
    { value: 'ended', label: '停用的' },
    { value: 'templates', label: '答复模板' },
  ]);
  const ended = views.view === 'ended';
  const setup = useQuery('orders.setup', {}).value;
  const pages = usePages<number>(`${views.view} ${of} ${text}`);
  const { value, failure } = useQuery('catalogue.list', { class: of, text: text.trim(), ended, after: pages.after ?? 0 });
  const rows = value?.rows ?? [];
  const add = () => setActing({ act: 'write', item: null });
  useShortcut('n', add, may('catalogue.add') && !acting && views.view !== 'templates');
  const acts = (item: CatalogueItem) => <RowActs item={item} onAct={setActing} />;
  const narrowed = text !== '' || of !== null || ended;
  const close = () => setActing(undefined);
  const classes = OrderClass.options.map((one: OrderClass) => ({ value: one, label: setup?.classes[one] ?? one }));
  if (views.view === 'templates') return <Templates choice={views.choice} />;
  return (
    <Page
      title="服务目录"
      count={value && `${numberWords(value.total)} 项在用`}
      actions={<Actions empty={!value?.total} onAdd={add} />}
    >
      <PrintList list="catalogue" asked={{ class: of, text: text.trim(), ended }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      <div className={look.bar}>
        {views.choice}
        <SearchText label="找服务" placeholder="编号、名称、说明" value={text} onChange={setText} />
        <Choice<OrderClass> label="哪一类" width={10} value={of} options={classes} onChange={setOf} />
      </div>
      {value && (
        <LedgerTable
          columns={columnsFor({ days: setup?.setting.limitDays ?? 15, acts })}
          rows={rows}
          empty={
            <EmptyState words={narrowed ? '没有找到。' : purpose} action={!narrowed && may('catalogue.begin') && <Begin />} />
          }
        />
      )}
      <Pager pages={pages} size={ITEM_PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="项" />
      {acting?.act === 'write' && <ItemForm item={acting.item} classes={classes} onClose={close} />}
      {acting?.act === 'end' && <EndItem item={acting.item} onClose={close} />}
    </Page>
  );
}
