import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { meetingKindWords } from '../../../shared/features/meeting-kinds';
import { everyWords, type SeriesRow, spanWords } from '../../../shared/features/series';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { dueTones } from './tones';

const MeetingForm = later(() => import('./meeting-form').then((m) => m.MeetingForm));
const SeriesForm = later(() => import('./series-form').then((m) => m.SeriesForm));

const dueWords = ({ due, every, next, endedOn, proposedOn }: SeriesRow) => {
  if (endedOn !== null) return '已停开';
  if (due === 'held') return `${spanWords[every]}已开`;
  if (due === 'planned') return `定在${dayWords(next?.heldOn ?? '')}`;
  if (due === 'missing') return `${spanWords[every]}未召开`;
  return due === 'notYet' ? `该在${dayWords(proposedOn)}开` : '有事再开';
};

type Act = { kind: 'plan' | 'amend' | 'end'; row: SeriesRow };

const columnsFor = (acting: boolean, act: (act: Act) => void): LedgerColumn<SeriesRow>[] => [
  { title: '系列', render: (_, { name }) => name },
  { title: '类型', width: '11rem', ellipsis: true, render: (_, { kind }) => meetingKindWords[kind] },
  { title: '多久开一次', width: '7rem', render: (_, { every }) => everyWords[every] },
  { title: '今年开了', width: '6rem', render: (_, { held }) => `${held} 次` },
  {
    title: '上次',
    width: '10.5rem',
    render: (_, { last }) =>
      last ? <Link to={`/meetings/${last.id}`}>{dayWords(last.heldOn)}</Link> : <span className="soft">还没有</span>,
  },
  { title: '现在', width: '13rem', render: (_, row) => <StateWord tone={dueTones[row.due]}>{dueWords(row)}</StateWord> },
  ...(acting
    ? [
        {
          title: '办理',
          width: '15rem',
          render: (_: never, row: SeriesRow) =>
            row.endedOn === null && (
              <Flex gap={8}>
                {(
                  [
                    ['plan', '安排一次'],
                    ['amend', '修改'],
                    ['end', '停开'],
                  ] as const
                ).map(([kind, words]) => (
                  <Button key={kind} size="small" aria-label={`${words}：${row.name}`} onClick={() => act({ kind, row })}>
                    {words}
                  </Button>
                ))}
              </Flex>
            ),
        },
      ]
    : []),
];

function EndSeries({ row, onClose }: { row: SeriesRow; onClose(): void }) {
  const end = useAction('series.end');
  const stop = async (reason: string) => {
    const reply = await end.act({ id: row.id, reason });
    if (!reply.ok) return;
    say(`“${row.name}”已停开。`);
    onClose();
  };
  return (
    <EndForm
      title={`停开${row.name}`}
      act="停开"
      lead="开过的会和纪要都留着，不再提醒“未召开”。"
      reasons={['不再需要', '并入别的会', '任务结束']}
      action={end}
      onEnd={({ reason }) => void stop(reason)}
      onClose={onClose}
    />
  );
}

/** 例会和系列: what is held again and again, and whether it was held in time. */
export function SeriesView({ views }: { views: ReactNode }) {
  const found = useQuery('series.list', {});
  const [adding, setAdding] = useState(false);
  const [act, setAct] = useState<Act>();
  const navigate = useNavigate();
  const acting = useMay()('series.add');
  const add = acting && (
    <Button type="primary" onClick={() => setAdding(true)}>
      加一个系列
    </Button>
  );
  const close = () => setAct(undefined);
  return (
    <Page title="例会和系列" actions={add}>
      <p>{views}</p>
      <PrintList list="series" asked={{}} disabled={!found.value?.length} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '66rem' }}
        columns={columnsFor(acting, setAct)}
        rows={found.value ?? []}
        empty={
          found.value ? (
            <EmptyState words="每周的例会、每月的联席会议，在这里定下来：到时候没开，今日里会提醒；安排的时候时间地点和议程都带好。" />
          ) : (
            ' '
          )
        }
      />
      {adding && <SeriesForm series={null} onClose={() => setAdding(false)} />}
      {act?.kind === 'plan' && (
        <MeetingForm meeting={null} series={act.row} onClose={close} onAdded={(id) => navigate(`/meetings/${id}`)} />
      )}
      {act?.kind === 'amend' && <SeriesForm series={act.row} onClose={close} />}
      {act?.kind === 'end' && <EndSeries row={act.row} onClose={close} />}
    </Page>
  );
}
