import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { type ActivityRow, activityStateWords, countsAsWords } from '../../../shared/features/activities';
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
import { useShortcut } from '../../kit/shortcut';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { useFilter } from '../../session';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import { ActivityDrawer } from './activity-drawer';
import { activityTones } from './tones';

const ActivityForm = later(() => import('./activity-form').then((m) => m.ActivityForm));

const peopleWords = ({ signedUp, need, attended, state }: ActivityRow) => {
  if (state === 'cancelled') return '—';
  if (state === 'held' || attended > 0) return `到场 ${attended}人次`;
  return need === null ? `报名 ${signedUp}人` : `报名 ${signedUp} / 要 ${need}人`;
};

const columnsFor = (keys: RowKeys, onOpenPage: (id: number) => void): LedgerColumn<ActivityRow>[] => [
  {
    title: '日期',
    width: '16rem',
    render: (_, row) => <HeldAt {...row} />,
  },
  {
    title: '活动',
    width: '13rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  },
  { title: '地点', ellipsis: true, dataIndex: 'place' },
  { title: '服务队', width: '8rem', ellipsis: true, render: (_, { team }) => team ?? soft('—') },
  { title: '算什么', width: '6rem', render: (_, { countsAs }) => countsAsWords[countsAs] },
  { title: '人', width: '10rem', render: (_, row) => peopleWords(row) },
  {
    title: '状态',
    width: '7rem',
    render: (_, { state }) => <StateWord tone={activityTones[state]}>{activityStateWords[state]}</StateWord>,
  },
];

function Add({ onAdd }: { onAdd(): void }) {
  const may = useMay()('activities.add');
  useShortcut('n', onAdd, may);
  if (!may) return null;
  return (
    <Button type="primary" onClick={onAdd}>
      安排活动
    </Button>
  );
}

/** One month of activities, and its figures: 次 and 人次 apart. */
export function MonthView({ views }: { views: ReactNode }) {
  const [month, setMonth] = useFilter<string>('activities', today().slice(0, 7));
  const found = useQuery('activities.month', { month });
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const figures = found.value?.figures;
  const held = rows.some(({ state }) => state === 'today') ? '已办（含今天）' : '已办';
  const close = () => {
    setOpened(null);
    keys.back();
  };
  return (
    <Page
      title="活动"
      count={figures && `${dayWords(month)}，${held} ${numberWords(figures.held)} 次`}
      actions={<Add onAdd={() => setAdding(true)} />}
    >
      <p>{views}</p>
      <MonthSteps month={month} onMonth={setMonth} />
      {figures && (
        <KeyFacts>
          <KeyFact label={held}>{numberWords(figures.held)} 次</KeyFact>
          <KeyFact label="志愿者到场">{numberWords(figures.attended)} 人次</KeyFact>
          <KeyFact label="服务居民">{numberWords(figures.served)} 人次</KeyFact>
          <KeyFact label="取消">{numberWords(figures.cancelled)} 次</KeyFact>
        </KeyFacts>
      )}
      <PrintList list="activities" asked={{ month }} disabled={!found.value?.rows.length} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '62rem' }}
        columns={columnsFor(keys, (id) => navigate(`/activities/${id}`))}
        rows={rows}
        empty={found.value ? <EmptyState words="这个月还没有活动。安排好时间地点，就能报名、印签到表。" /> : ' '}
        opening={{ keys, onOpen: ({ id }) => setOpened(id) }}
      />
      {opened !== null && <ActivityDrawer id={opened} onClose={close} />}
      {adding && <ActivityForm activity={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
