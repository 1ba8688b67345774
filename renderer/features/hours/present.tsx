import { Button } from 'antd';
import type { HourRow } from '../../../shared/features/hours';
import { minutesWords } from '../../../shared/features/hours';
import { timeInChina } from '../../../shared/rules/china-clock';
import { instantWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { say } from '../../session';
import { newRequest } from './words';

const ClosingTime = later(() => import('./closing-time').then((m) => m.ClosingTime));

type Row = HourRow & { until: string };
/** The end of a day is 24:00, not the beginning of the next. */
const clock = (instant: string) => timeInChina(instant).replace('00:00', '24:00');

const columnsFor = (onOut: ((row: Row) => void) | null): LedgerColumn<Row>[] => [
  {
    title: '志愿者',
    width: '12rem',
    render: (_, { name, number }) => (
      <>
        {name} <span className="soft">{number}</span>
      </>
    ),
  },
  { title: '几点签到', width: '12rem', render: (_, { startedAt }) => instantWords(startedAt) },
  { title: '活动', ellipsis: true, render: (_, { activity }) => activity ?? <span className="soft">—</span> },
  { title: '忘了签退就记到', width: '9rem', render: (_, { until }) => clock(until) },
  ...(onOut
    ? [
        {
          title: '操作',
          width: '7rem',
          render: (_: never, row: Row) => (
            <Button type="link" size="small" aria-label={`代${row.name}签退`} onClick={() => onOut(row)}>
              代为签退
            </Button>
          ),
        },
      ]
    : []),
];

/** 在岗: who is signed in now, and until when they count if they forget to sign out. */
export function Present() {
  const may = useMay();
  const found = useQuery('hours.present', {});
  const punch = useAction('hours.punch');
  const rows = (found.value ?? []).map(({ row, until }) => ({ ...row, until }));
  const signOut = async ({ volunteerId, name }: Row) => {
    const reply = await punch.act({ requestId: newRequest(), volunteerId });
    if (!reply.ok) return;
    const { way, minutes } = reply.value;
    say(way === 'out' ? `${name}已签退，${minutesWords(minutes ?? 0)}，等审核。` : `${name}刚刚签到，一分钟以后再签退。`);
  };
  return (
    <>
      <FailureNote failure={found.failure ?? punch.failure} />
      <LedgerTable
        style={{ minWidth: '48rem' }}
        columns={columnsFor(may('hours.punch') ? (row) => void signOut(row) : null)}
        rows={rows}
        empty={found.value ? <EmptyState words="现在没有人在岗。志愿者在前台刷卡或输编号签到。" /> : ' '}
      />
      {may('hours.setClosing') && <ClosingTime />}
    </>
  );
}
