import { Button } from 'antd';
import { useState } from 'react';
import { type Publication, publishedKindWords } from '../../../shared/features/chats';
import { dayWords, instantWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';

const SIZE = 50;

function Retract({ row, onClose }: { row: Publication; onClose(): void }) {
  const retract = useAction('chats.retract');
  const done = async (reason: string) => {
    if (!(await retract.act({ id: row.id, reason })).ok) return;
    say('已记为撤回，原文还在记录里。');
    onClose();
  };
  return (
    <EndForm
      title={`“${row.title}”在${row.group}撤回`}
      act="记为撤回"
      lead="先到群里撤回或者发更正，再来记下。原来发的文字留在记录里。"
      reasons={['内容有误', '发错了群', '不用再发了', '记错了，没有发']}
      action={retract}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

const columnsWith = (onRetract: ((row: Publication) => void) | null): LedgerColumn<Publication>[] => [
  { title: '什么时候', width: '11rem', render: (_, { at }) => instantWords(at) },
  { title: '哪个群', width: '22%', dataIndex: 'group' },
  {
    title: '发了什么',
    render: (_, { kind, title, words }) => (
      <details>
        <summary>
          {publishedKindWords[kind]}：{title}
        </summary>
        <p style={{ whiteSpace: 'pre-line' }}>{words}</p>
      </details>
    ),
  },
  { title: '谁发的', width: '7rem', dataIndex: 'by' },
  {
    title: '后来',
    width: '14rem',
    render: (_, row) => {
      if (row.endedOn !== null) return <StateWord tone="quiet">{`${dayWords(row.endedOn)}撤回，${row.endReason}`}</StateWord>;
      return (
        onRetract && (
          <Button size="small" aria-label={`记撤回：${row.title}，${row.group}`} onClick={() => onRetract(row)}>
            记撤回
          </Button>
        )
      );
    },
  },
];

/** What went out in the groups, the latest first. */
export function Publications() {
  const may = useMay();
  const [retracting, setRetracting] = useState<Publication>();
  const pages = usePages<number>('log');
  const { value, failure } = useQuery('chats.log', { after: pages.after, size: SIZE });
  return (
    <>
      <PrintList list="publications" asked={{}} disabled={!value?.total} />
      <FailureNote failure={failure} />
      {value && (
        <LedgerTable
          columns={columnsWith(may('chats.retract') ? setRetracting : null)}
          rows={value.rows}
          empty={<EmptyState words="还没有发过。通知、办事指南上的“发到群里”发了什么，都记在这里。" />}
        />
      )}
      <Pager
        {...{ pages, size: SIZE, measure: '次' }}
        shown={value?.rows.length ?? 0}
        total={value?.total ?? null}
        next={value?.next ?? null}
      />
      {retracting && <Retract row={retracting} onClose={() => setRetracting(undefined)} />}
    </>
  );
}
