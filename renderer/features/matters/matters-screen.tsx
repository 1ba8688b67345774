import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { MATTER_PAGE, type MatterRow, MatterView } from '../../../shared/features/matters';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import type { LedgerColumn } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { numberColumn, Records } from '../../kit/records';
import { type RowKeys, useRowKeys } from '../../kit/row-keys';
import { SearchText } from '../../kit/search-text';
import { useShortcut } from '../../kit/shortcut';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { useViews } from '../../kit/views';
import look from '../orders/orders.module.css';
import { MatterDrawer } from './matter-drawer';
import { homesWords, matterTone, matterWords } from './words';

const MatterForm = later(() => import('./matter-form').then((m) => m.MatterForm));

const purpose =
  '15天办不完的大事，例如办不了房产证、污水管网改造，记在这里：谁负责，一步一步到哪天，涉及哪些房屋，归了哪些诉求。';

const Next = ({ row: { next, state, blockedBy } }: { row: MatterRow }) => {
  if (state === 'stuck') return <>{blockedBy}</>;
  if (next === null) return soft('还没有写');
  return (
    <>
      {next.title}
      {next.dueOn !== null && <div className="soft small">{dayWords(next.dueOn)}前</div>}
    </>
  );
};

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<MatterRow>[] => [
  numberColumn(keys, onOpen),
  { title: '事项', render: (_, { title }) => <div className={look.words}>{title || soft('内容已按要求删除')}</div> },
  { title: '谁负责', width: '8rem', render: (_, { responsible }) => responsible || soft('—') },
  { title: '状态', width: '8.5rem', render: (_, row) => <StateWord tone={matterTone(row)}>{matterWords(row)}</StateWord> },
  { title: '下一步，或卡在哪里', width: '14rem', render: (_, row) => <Next row={row} /> },
  { title: '诉求', width: '4.5rem', align: 'right', render: (_, { orders }) => (orders === 0 ? soft('—') : `${orders}件`) },
  { title: '房屋', width: '6.5rem', align: 'right', render: (_, row) => homesWords(row) || soft('—') },
];

/** 事项: what takes longer than any request. */
export function MattersScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const views = useViews([
    { value: 'open', label: '在办' },
    { value: 'over', label: '了结了' },
    { value: 'all', label: '全部' },
  ]);
  const view = MatterView.catch('open').parse(views.view);
  const pages = usePages<number>(`${view} ${text}`);
  const { value, failure } = useQuery('matters.list', { view, text: text.trim(), after: pages.after });
  const many = value?.rows.length ?? 0;
  const keys = useRowKeys(many);
  const open = (matter: number) => navigate(`/matters/${matter}?view=${view}`);
  useShortcut('n', () => setAdding(true), may('matters.add') && !adding);
  const add = may('matters.add') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      登记事项
    </Button>
  );
  const counts = value?.counts;
  const stuck = counts && counts.stuck > 0 ? `，${numberWords(counts.stuck)} 个卡住` : '';
  return (
    <Page title="事项" count={counts && `${numberWords(counts.open)} 个在办${stuck}`} actions={add}>
      <PrintList list="matters" asked={{ view, text: text.trim() }} disabled={many === 0} />
      <FailureNote failure={failure} />
      <div className={look.bar}>
        {views.choice}
        <SearchText label="找事项" placeholder="编号、事项、谁负责" value={text} onChange={setText} onGo={keys.enter} />
      </div>
      <Records
        {...{ keys, pages, add, found: value, columns: columnsFor(keys, open), onOpen: open, asked: { view, text } }}
        {...{ size: MATTER_PAGE, measure: '个', empty: { purpose, none: '没有这样的事项。' } }}
      />
      {id && <MatterDrawer key={id} id={Number(id)} onClose={() => navigate(`/matters?view=${view}`)} />}
      {adding && <MatterForm card={null} onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  );
}
