import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { WISH_PAGE, type WishRow, WishView, wishKindWords } from '../../../shared/features/wishes';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
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
import { WishDrawer } from './wish-drawer';
import { wishTone, wishWords } from './words';

const WishForm = later(() => import('./wish-form').then((m) => m.WishForm));

const purpose = '居民说起的小心愿，例如一根拐杖、有人陪着念报纸，记在这里。写一句不带姓名的说法贴出去，有人认领，办到了再确认。';

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<WishRow>[] => [
  numberColumn(keys, onOpen),
  {
    title: '心愿',
    render: (_, { words, publicWords, kind }) => (
      <>
        <div className={look.words}>{words || soft('内容已按要求删除')}</div>
        <div className="soft small">
          {wishKindWords[kind]}　{publicWords ? `公开：${publicWords}` : '没有公开'}
        </div>
      </>
    ),
  },
  { title: '谁的', width: '7rem', dataIndex: 'wisher' },
  { title: '楼栋', width: '7rem', render: (_, { building }) => building || soft('—') },
  { title: '谁认领', width: '8rem', render: (_, { claimant }) => claimant || soft('还没有') },
  { title: '状态', width: '7rem', render: (_, row) => <StateWord tone={wishTone(row)}>{wishWords(row)}</StateWord> },
  { title: '哪天说的', width: '10rem', render: (_, { wishedOn }) => dayWords(wishedOn) },
];

/** 微心愿: what residents wish for, and who makes it come true. */
export function WishesScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const wall = useIssue('wishes.issueWall');
  const views = useViews([
    { value: 'open', label: '等认领' },
    { value: 'claimed', label: '已认领' },
    { value: 'done', label: '已实现' },
    { value: 'ended', label: '已结束' },
    { value: 'all', label: '全部' },
  ]);
  const view = WishView.catch('open').parse(views.view);
  const pages = usePages<number>(`${view} ${text}`);
  const { value, failure } = useQuery('wishes.list', { view, text: text.trim(), after: pages.after });
  const many = value?.rows.length ?? 0;
  const keys = useRowKeys(many);
  const open = (wish: number) => navigate(`/wishes/${wish}?view=${view}`);
  useShortcut('n', () => setAdding(true), may('wishes.add') && !adding);
  const add = may('wishes.add') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      登记心愿
    </Button>
  );
  const print = may('wishes.issueWall') && (
    <Button disabled={!value?.counts.open} loading={wall.busy} onClick={() => void wall.act({ format: 'A3' })}>
      打印心愿墙
    </Button>
  );
  return (
    <Page
      title="微心愿"
      count={value && `${numberWords(value.counts.open)} 个等认领`}
      actions={
        <>
          {add}
          {print}
        </>
      }
    >
      <PrintList list="wishes" asked={{ view, text: text.trim() }} disabled={many === 0} />
      <FailureNote failure={failure ?? wall.failure} />
      <div className={look.bar}>
        {views.choice}
        <SearchText label="找心愿" placeholder="编号、心愿、姓名" value={text} onChange={setText} onGo={keys.enter} />
        {value && value.counts.hidden > 0 && <span className="soft">有 {value.counts.hidden} 个还没有写公开的说法</span>}
      </div>
      <Records
        {...{ keys, pages, add, found: value, columns: columnsFor(keys, open), onOpen: open, asked: { view, text } }}
        {...{ size: WISH_PAGE, measure: '个', empty: { purpose, none: '没有这样的心愿。' } }}
      />
      {id && <WishDrawer key={id} id={Number(id)} onClose={() => navigate(`/wishes?view=${view}`)} />}
      {adding && <WishForm onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  );
}
