import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { DISPUTE_PAGE, type DisputeShow } from '../../../shared/features/agreements';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { useShortcut } from '../../kit/shortcut';
import look from './agreements.module.css';
import { DisputePage } from './dispute-page';
import { DisputesTable, DueTable } from './tables';

const OpenForm = later(() => import('./open-form').then((m) => m.OpenForm));

const purpose = '邻里纠纷、物业维修：登记各方和经过，记下每次调解，写好协议打印签字，到期提醒回访。';
type Show = DisputeShow | 'due';
const shows: { value: Show; label: string }[] = [
  { value: 'open', label: '办理中' },
  { value: 'due', label: '要回访' },
  { value: 'closed', label: '已办结' },
  { value: 'all', label: '全部' },
];

/** The files of one state, paged. */
function Files({ show, text }: { show: DisputeShow; text: string }) {
  const navigate = useNavigate();
  const pages = usePages<number>(`${show} ${text}`);
  const list = useQuery('agreements.list', { show, text, after: pages.after });
  const rows = list.value?.rows ?? [];
  return (
    <>
      <PrintList list="agreements" asked={{ show, text }} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {list.value && rows.length === 0 && (
        <div className="surface">
          <EmptyState words={text ? '没有找到。换个名字、编号或事由试试。' : purpose} />
        </div>
      )}
      {rows.length > 0 && <DisputesTable rows={rows} onOpen={(id) => navigate(`/agreements/${id}`)} />}
      <Pager
        pages={pages}
        size={DISPUTE_PAGE}
        shown={rows.length}
        total={list.value?.total ?? null}
        next={list.value?.next ?? null}
        measure="卷"
      />
    </>
  );
}

/** 协议: the files, or what is to be looked at. `?show=due` comes from the home screen. */
function List() {
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState('');
  const [opening, setOpening] = useState(false);
  const adds = useMay()('agreements.add');
  const show = shows.find(({ value }) => value === address.get('show'))?.value ?? 'open';
  useShortcut('n', () => setOpening(true), adds && !opening);
  const add = adds && (
    <Button type="primary" onClick={() => setOpening(true)}>
      立卷
    </Button>
  );
  return (
    <Page title="协议和调解" actions={add}>
      <div className={look.bar}>
        <Segmented options={shows} value={show} onChange={(value) => setAddress({ show: value })} aria-label="看什么" />
        {show !== 'due' && (
          <Input.Search
            allowClear
            className={look.search ?? ''}
            aria-label="找案卷"
            placeholder="编号、事由、当事人"
            onSearch={(value) => setText(value.trim())}
          />
        )}
      </div>
      {show === 'due' ? <DueTable /> : <Files show={show} text={text} />}
      {opening && <OpenForm onClose={() => setOpening(false)} onOpened={(id) => navigate(`/agreements/${id}`)} />}
    </Page>
  );
}

/** One file as a page, or all of them. */
export function AgreementsScreen() {
  const { id } = useParams();
  return id ? <DisputePage key={id} id={Number(id)} /> : <List />;
}
