import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type MinutesRow, MinutesState, minutesStateWords } from '../../../shared/features/minutes';
import { dayWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { StateWord } from '../../kit/state-word';
import look from './minutes.module.css';

const SIZE = 50;
const purpose = '每次会议的纪要都登记在这里：草稿、会签、定稿，可以按里面说过的话来找。在“会议”里打开一次会议，就能写纪要。';

type Row = MinutesRow & { id: number };
type View = MinutesState | 'all';
const views: { value: View; label: string }[] = [
  { value: 'all', label: '全部' },
  ...MinutesState.options.map((value) => ({ value, label: minutesStateWords[value] })),
];

const columns: LedgerColumn<Row>[] = [
  { title: '编号', width: '8rem', render: (_, { number }) => number ?? <span className="soft">未编号</span> },
  { title: '会议日期', width: '9rem', render: (_, { heldOn }) => dayWords(heldOn) },
  {
    title: '会议',
    render: (_, { meetingId, title, excerpt }) => (
      <>
        <Link to={`/minutes/${meetingId}`}>{title}</Link>
        {excerpt && <div className={`soft small ${look.found}`}>{excerpt}</div>}
      </>
    ),
  },
  { title: '决定', width: '5rem', align: 'right', render: (_, { decisions }) => numberWords(decisions) },
  {
    title: '状态',
    width: '7rem',
    render: (_, { state }) => <StateWord tone={state === 'final' ? 'good' : 'soon'}>{minutesStateWords[state]}</StateWord>,
  },
];

const isState = (value: string | null): value is MinutesState => MinutesState.options.some((one) => one === value);

/** 纪要登记: all minutes, and finding the ones that say something. `?state=draft`: from the home screen. */
export function MinutesScreen() {
  const [address] = useSearchParams();
  const asked = address.get('state');
  const [view, setView] = useState<View>(isState(asked) ? asked : 'all');
  const [text, setText] = useState('');
  const pages = usePages<{ heldOn: string; meetingId: number }>(`${view} ${text}`);
  const wanted = { text, state: view === 'all' ? null : view, after: pages.after, size: SIZE };
  const { value, failure } = useQuery('minutes.register', wanted);
  const rows = (value?.rows ?? []).map((row) => ({ ...row, id: row.meetingId }));
  const none = text === '' ? purpose : `没有纪要里写着“${text}”。`;
  return (
    <Page title="会议纪要" count={value && `定稿 ${numberWords(value.final)} 份`}>
      <PrintList list="minutes" asked={{ text, state: wanted.state }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      <div className={look.filter}>
        <Segmented aria-label="看哪些" options={views} value={view} onChange={setView} />
        <Input.Search
          allowClear
          aria-label="找纪要里的话"
          placeholder="纪要里说过的话"
          style={{ width: 280 }}
          maxLength={60}
          onSearch={(typed) => setText(typed.trim())}
        />
      </div>
      {value && <LedgerTable columns={columns} rows={rows} empty={<EmptyState words={none} />} />}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="份" />
    </Page>
  );
}
