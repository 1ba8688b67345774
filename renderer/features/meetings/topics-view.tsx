import { Button, Flex, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type TopicRow, type TopicState, topicSourceWords, topicStateWords } from '../../../shared/features/topics';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { say } from '../../session';

const TopicForm = later(() => import('./topic-form').then((m) => m.TopicForm));

const SIZE = 50;
const states = Object.entries(topicStateWords).map(([value, label]) => ({ value: value as TopicState, label }));

function DeclineForm({ row, onClose }: { row: TopicRow; onClose(): void }) {
  const decline = useAction('topics.decline');
  const save = async (reason: string) => {
    const reply = await decline.act({ id: row.id, reason });
    if (!reply.ok) return;
    say(`“${row.title}”不上会。`);
    onClose();
  };
  return (
    <EndForm
      title={`“${row.title}”不上会`}
      act="不上会"
      lead="写明原因，好答复提出的人。以后还可以恢复。"
      reasons={['已经解决', '不归我们管，已转出', '先征求意见', '和别的议题一起议']}
      action={decline}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

const evidence = ({ households, buildings }: TopicRow) =>
  [buildings, households === null ? '' : `${households} 户`].filter(Boolean).join('，');

function becameOf({ meeting, endedOn, endReason }: TopicRow): ReactNode {
  if (meeting) return <Link to={`/meetings/${meeting.id}`}>{`${dayWords(meeting.heldOn)} ${meeting.title}`}</Link>;
  return endedOn === null ? null : `${dayWords(endedOn)}，${endReason}`;
}

type Acts = { change(row: TopicRow): void; decline(row: TopicRow): void; reopen(row: TopicRow): void };

function RowActs({ row, acts }: { row: TopicRow; acts: Acts }) {
  const button = (words: string, act: () => void) => (
    <Button size="small" aria-label={`${words}：${row.title}`} onClick={act}>
      {words}
    </Button>
  );
  return (
    <Flex gap={8}>
      {row.state !== 'declined' && button('修改', () => acts.change(row))}
      {row.state === 'open' && button('不上会', () => acts.decline(row))}
      {row.state === 'declined' && button('恢复', () => acts.reopen(row))}
    </Flex>
  );
}

/** What was heard on visits leads back to them. */
const CameFrom = ({ row: { id, source, sourceId } }: { row: TopicRow }) =>
  source === 'visit' && sourceId !== null ? (
    <Link to={`/visits?view=needs&topic=${id}`}>{topicSourceWords[source]}</Link>
  ) : (
    topicSourceWords[source]
  );

const columnsFor = (state: TopicState, acts: Acts | null): LedgerColumn<TopicRow>[] => [
  { title: '收到', width: '10.5rem', render: (_, { receivedOn }) => dayWords(receivedOn) },
  {
    title: '议题',
    render: (_, { title, words }) => (
      <>
        {title}
        {words && <div className="soft small">{words}</div>}
      </>
    ),
  },
  { title: '从哪里来', width: '9rem', render: (_, row) => <CameFrom row={row} /> },
  { title: '谁提出', width: '7rem', ellipsis: true, dataIndex: 'proposer' },
  { title: '关系到', width: '9rem', render: (_, row) => evidence(row) },
  ...(state === 'open' ? [] : [{ title: '后来', width: '14rem', render: (_: never, row: TopicRow) => becameOf(row) }]),
  ...(acts ? [{ title: '办理', width: '10rem', render: (_: never, row: TopicRow) => <RowActs row={row} acts={acts} /> }] : []),
];

/** 议题: what waits to be talked about, what was, and what was not. */
export function TopicsView({ views }: { views: ReactNode }) {
  const [state, setState] = useState<TopicState>('open');
  const [changing, setChanging] = useState<TopicRow | 'new'>();
  const [declining, setDeclining] = useState<TopicRow>();
  const reopen = useAction('topics.reopen');
  const pages = usePages<number>(state);
  const { value, failure } = useQuery('topics.list', { state, after: pages.after, size: SIZE });
  const acting = useMay()('topics.add');
  const acts: Acts = { change: setChanging, decline: setDeclining, reopen: ({ id }) => void reopen.act({ id }) };
  const add = acting && (
    <Button type="primary" onClick={() => setChanging('new')}>
      登记议题
    </Button>
  );
  return (
    <Page title="议题" count={value && `${value.open} 个等着上会`} actions={add}>
      <p>{views}</p>
      <Segmented aria-label="看哪些" options={states} value={state} onChange={setState} style={{ alignSelf: 'start' }} />
      <PrintList list="topics" asked={{ state }} disabled={!value?.rows.length} />
      <FailureNote failure={failure ?? reopen.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(state, acting ? acts : null)}
        rows={value?.rows ?? []}
        empty={value ? <EmptyState words="居民说的、走访看到的、诉求里解决不了的，记成议题；安排会议时勾上就排进议程。" /> : ' '}
      />
      <Pager pages={pages} size={SIZE} shown={value?.rows.length ?? 0} total={null} next={value?.next ?? null} measure="个" />
      {changing && <TopicForm topic={changing === 'new' ? null : changing} onClose={() => setChanging(undefined)} />}
      {declining && <DeclineForm row={declining} onClose={() => setDeclining(undefined)} />}
    </Page>
  );
}
