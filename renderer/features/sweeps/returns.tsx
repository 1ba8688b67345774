import { Button } from 'antd';
import { useState } from 'react';
import type { Sweep, SweepReturn } from '../../../shared/features/sweep-shapes';
import { sweepChannelWords } from '../../../shared/features/sweep-words';
import type { Output } from '../../../shared/operations';
import { dayWords, instantWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';
import look from './sweeps.module.css';

const PasteText = later(() => import('./paste-text').then((m) => m.PasteText));
const SheetsRead = later(() => import('./sheets-read').then((m) => m.SheetsRead));

type Files = Extract<Output<'sweeps.readSheets'>, { outcome: 'read' }>['files'];

function Withdraw({ one, onClose }: { one: SweepReturn; onClose(): void }) {
  const withdraw = useAction('sweeps.withdrawReturn');
  const end = async (reason: string) => {
    const reply = await withdraw.act({ id: one.id, reason });
    if (!reply.ok) return;
    say(`“${one.name}”里的答复都不算了。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤回“${one.name}”`}
      act="撤回"
      lead={`跟它一起来的${one.fresh}条答复都不再算，别处来的照旧。可以重新读正确的那份。`}
      reasons={['收错了文件', '填的人弄错了']}
      action={withdraw}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

const columnsFor = (onWithdraw: ((one: SweepReturn) => void) | null): LedgerColumn<SweepReturn>[] => [
  { title: '收到的', render: (_, { name, withdrawnOn }) => <span className={withdrawnOn ? look.left : ''}>{name}</span> },
  { title: '怎么来的', width: '7rem', render: (_, { channel }) => sweepChannelWords[channel] },
  { title: '谁交的', width: '8rem', render: (_, { from }) => from || <span className="soft">没写</span> },
  { title: '有答复', width: '6rem', align: 'right', dataIndex: 'lines' },
  { title: '新的', width: '5rem', align: 'right', dataIndex: 'fresh' },
  { title: '没收的行', width: '7rem', align: 'right', dataIndex: 'refusedRows' },
  { title: '什么时候', width: '18rem', render: (_, { at, by }) => `${instantWords(at)}　${by}` },
  {
    title: '办理',
    id: 'act',
    width: '9rem',
    render: (_, one) =>
      one.withdrawnOn !== null ? (
        <span className="soft small">{dayWords(one.withdrawnOn)}撤回</span>
      ) : (
        onWithdraw && (
          <Button size="small" onClick={() => onWithdraw(one)}>
            撤回
          </Button>
        )
      ),
  },
];

/** What came back: sheets and chat texts, read first and then taken; and everything that was taken. */
export function Returns({ card: { id, endedOn } }: { card: Sweep }) {
  const list = useQuery('sweeps.returns', { id });
  const read = useAction('sweeps.readSheets');
  const [files, setFiles] = useState<Files>();
  const [pasting, setPasting] = useState(false);
  const [leaving, setLeaving] = useState<SweepReturn>();
  const choose = async () => {
    const reply = await read.act({ id });
    if (reply.ok && reply.value.outcome === 'read') setFiles(reply.value.files);
  };
  return (
    <>
      {endedOn === null && (
        <div className={look.bar}>
          <Button type="primary" loading={read.busy} onClick={() => void choose()}>
            读交回的表
          </Button>
          <Button onClick={() => setPasting(true)}>粘贴微信接龙</Button>
          <span className="soft">纸质单扫码或按房号，在“名单”里录入。同一份读两遍不会重复算。</span>
        </div>
      )}
      {read.busy && <TaskProgress operation="sweeps.readSheets" waiting="正在打开表格" />}
      <FailureNote failure={read.failure ?? list.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(endedOn === null ? setLeaving : null)}
        rows={list.value ?? []}
        empty={<p className="soft">还没有收到表和接龙。</p>}
      />
      {files && <SheetsRead files={files} onClose={() => setFiles(undefined)} />}
      {pasting && <PasteText id={id} onClose={() => setPasting(false)} />}
      {leaving && <Withdraw one={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}
