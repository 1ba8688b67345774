import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NoticeState, noticeStateWords } from '../../../shared/features/notice-words';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { MonthSteps } from '../../kit/month';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { SearchText } from '../../kit/search-text';
import { useShortcut } from '../../kit/shortcut';
import { today } from '../../kit/today';
import { BeginDialog } from './begin-dialog';
import look from './notices.module.css';
import { NoticesTable } from './notices-table';

const NoticePage = later(() => import('./notice-page').then((m) => m.NoticePage));

const purpose = '停水、检修、开会、公示：选个模板填几个空，每个单元自动换上自己的楼栋长和电话，检查过、有人看过再发，一次印好。';
const SIZE = 50;
const states = NoticeState.options.map((value) => ({ value, label: noticeStateWords[value] }));

function useWanted() {
  const [address] = useSearchParams();
  const first = NoticeState.safeParse(address.get('state'));
  const [month, setMonth] = useState<string | null>(null);
  const [state, setState] = useState<NoticeState | null>(first.success ? first.data : null);
  const [text, setText] = useState('');
  return { month, setMonth, state, setState, text, setText };
}

type Wanted = ReturnType<typeof useWanted>;

const Filter = ({ month, setMonth, state, setState, text, setText }: Wanted) => (
  <div className={look.filter}>
    <SearchText label="找通知" placeholder="标题、正文或编号" value={text} onChange={setText} />
    <Select<NoticeState>
      aria-label="状态"
      placeholder="全部状态"
      allowClear
      className={look.state ?? ''}
      value={state}
      options={states}
      onChange={(value) => setState(value ?? null)}
    />
    <Checkbox checked={month !== null} onChange={({ target }) => setMonth(target.checked ? today().slice(0, 7) : null)}>
      只看一个月
    </Checkbox>
    {month !== null && <MonthSteps month={month} onMonth={setMonth} />}
  </div>
);

function List() {
  const navigate = useNavigate();
  const mayBegin = useMay()('notices.begin');
  const wanted = useWanted();
  const { month, state, text } = wanted;
  const pages = usePages<{ day: string; id: number }>(JSON.stringify([month, state, text]));
  const list = useQuery('notices.list', { month, state, text, after: pages.after, size: SIZE });
  const [beginning, setBeginning] = useState(false);
  useShortcut('n', () => setBeginning(true), mayBegin && !beginning);
  const { rows = [], total = 0, all, next = null } = list.value ?? {};
  const button = mayBegin && (
    <Button type="primary" onClick={() => setBeginning(true)}>
      起草通知
    </Button>
  );
  return (
    <Page title="通知" count={all ? `共 ${all} 份` : undefined} actions={all ? button : undefined}>
      <PrintList list="notices" asked={{ month, state, text }} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {all === 0 && (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      )}
      {all !== undefined && all > 0 && (
        <>
          <Filter {...wanted} />
          <NoticesTable rows={rows} onOpen={(id) => navigate(`/notices/${id}`)} />
          <Pager pages={pages} size={SIZE} shown={rows.length} total={total} next={next} measure="份" />
        </>
      )}
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </Page>
  );
}

/** 通知: all of them, or one as a page. */
export function NoticesScreen() {
  const { id } = useParams();
  return id ? <NoticePage key={id} id={Number(id)} /> : <List />;
}
