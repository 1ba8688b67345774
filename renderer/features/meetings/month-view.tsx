import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { meetingKindWords } from '../../../shared/features/meeting-kinds';
import { type MeetingRow, meetingStateWords } from '../../../shared/features/meetings';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { HeldAt, MonthSteps } from '../../kit/month';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { useFilter } from '../../session';
import { SeriesNote } from './series-note';
import { meetingTones } from './tones';

const MeetingForm = later(() => import('./meeting-form').then((m) => m.MeetingForm));

const peopleWords = ({ state, expected, present }: MeetingRow) => {
  if (state === 'cancelled') return '—';
  if (state === 'ahead') return `应到 ${expected}人`;
  return `到会 ${present} / 应到 ${expected}人`;
};

const columnsFor = (keys: RowKeys, open: (id: number) => void): LedgerColumn<MeetingRow>[] => [
  {
    title: '日期',
    width: '15.5rem',
    render: (_, row) => <HeldAt {...row} />,
  },
  {
    title: '会议',
    ellipsis: true,
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => open(row.id)}>
        {row.title}
      </RowOpener>
    ),
  },
  { title: '类型', width: '12rem', ellipsis: true, render: (_, { kind }) => meetingKindWords[kind] },
  { title: '地点', width: '9rem', ellipsis: true, dataIndex: 'place' },
  { title: '议程', width: '5rem', render: (_, { items }) => `${items} 项` },
  { title: '人', width: '11rem', render: (_, row) => peopleWords(row) },
  {
    title: '状态',
    width: '6.5rem',
    render: (_, { state }) => <StateWord tone={meetingTones[state]}>{meetingStateWords[state]}</StateWord>,
  },
];

/** One month of meetings. A row opens the meeting itself. */
export function MonthView({ views }: { views: ReactNode }) {
  const [month, setMonth] = useFilter<string>('meetings', today().slice(0, 7));
  const found = useQuery('meetings.month', { month });
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const may = useMay();
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const open = (id: number) => navigate(`/meetings/${id}`);
  const add = may('meetings.add') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      安排会议
    </Button>
  );
  const counted =
    found.value && `${dayWords(month)}，已开 ${numberWords(found.value.held)} 次，到会 ${numberWords(found.value.present)} 人次`;
  return (
    <Page title="会议" count={counted} actions={add}>
      <p>{views}</p>
      <SeriesNote />
      <MonthSteps month={month} onMonth={setMonth} />
      <PrintList list="meetings" asked={{ month }} disabled={!found.value?.rows.length} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        opening={{ keys, onOpen: (row) => open(row.id) }}
        style={{ minWidth: '68rem' }}
        columns={columnsFor(keys, open)}
        rows={rows}
        empty={found.value ? <EmptyState words="这个月还没有会议。安排好时间地点，就能排议程、发通知、印签到表。" /> : ' '}
      />
      {adding && <MeetingForm meeting={null} onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  );
}
