import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ERRAND_PAGE, type ErrandRow, ErrandView, errandViewWords } from '../../../shared/features/errands';
import type { Output } from '../../../shared/operations';
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
import look from '../orders/orders.module.css';
import { begunIn } from './begin';
import { ErrandDrawer } from './errand-drawer';
import { errandTone, errandWords } from './words';

const ErrandForm = later(() => import('./errand-form').then((m) => m.ErrandForm));

const purpose = '替行动不便的居民办一件事：写下委托什么、谁去办、要带什么。借来的证件逐件登记，没有还清不能办结；照片办完就删。';

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<ErrandRow>[] => [
  numberColumn(keys, onOpen),
  { title: '办什么事', dataIndex: 'title', ellipsis: true },
  { title: '替谁办', width: '7rem', dataIndex: 'principal' },
  { title: '楼栋', width: '6rem', render: (_, { building }) => building || soft('—') },
  { title: '谁去办', width: '8rem', render: (_, { agent }) => agent || soft('还没有定') },
  {
    title: '状态',
    width: '9.5rem',
    render: (_, row) => (
      <>
        <StateWord tone={errandTone(row)}>{errandWords(row)}</StateWord>
        {row.out > 0 && <div className="small soft">{row.out}份证件没还</div>}
      </>
    ),
  },
  { title: '说好哪天', width: '10rem', render: (_, { dueOn }) => (dueOn === null ? soft('没有说') : dayWords(dueOn)) },
];

type Counts = Output<'errands.list'>['counts'];
const viewsWith = (counts: Counts | undefined) =>
  ErrandView.options.map((value) => {
    const count = counts && (value === 'open' || value === 'late' || value === 'out') ? counts[value] : 0;
    return { value, label: count > 0 ? `${errandViewWords[value]} ${count}` : errandViewWords[value] };
  });

/** 代办: what is run for residents, and whose papers are here. */
export function ErrandsScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams();
  const [address, setAddress] = useSearchParams();
  const view = ErrandView.catch('open').parse(address.get('view') ?? 'open');
  const begun = begunIn(address);
  const [text, setText] = useState('');
  const pages = usePages<{ at: string; id: number }>(`${view} ${text}`);
  const { value, failure } = useQuery('errands.list', { view, text: text.trim(), after: pages.after });
  const many = value?.rows.length ?? 0;
  const keys = useRowKeys(many);
  const open = (errand: number) => navigate(`/errands/${errand}?view=${view}`);
  const begin = () => setAddress({ view, add: '1' });
  useShortcut('n', begin, may('errands.add') && begun === null);
  const add = may('errands.add') && (
    <Button type="primary" onClick={begin}>
      接代办
    </Button>
  );
  return (
    <Page title="代办" count={value && `${numberWords(value.counts.open)} 件在办`} actions={add}>
      <PrintList list="errands" asked={{ view, text: text.trim() }} disabled={many === 0} />
      <FailureNote failure={failure} />
      <div className={look.bar}>
        <Segmented
          aria-label="看哪些"
          options={viewsWith(value?.counts)}
          value={view}
          onChange={(next) => setAddress({ view: next }, { replace: true })}
        />
        <SearchText label="找代办" placeholder="编号、事项、姓名" value={text} onChange={setText} onGo={keys.enter} />
      </div>
      <Records
        {...{ keys, pages, add, found: value, columns: columnsFor(keys, open), onOpen: open, asked: { view, text } }}
        {...{ size: ERRAND_PAGE, measure: '件', empty: { purpose, none: '没有这样的代办。' } }}
      />
      {id && <ErrandDrawer key={id} id={Number(id)} onClose={() => navigate(`/errands?view=${view}`)} />}
      {begun && may('errands.add') && (
        <ErrandForm begun={begun} onClose={() => setAddress({ view }, { replace: true })} onAdded={open} />
      )}
    </Page>
  );
}
