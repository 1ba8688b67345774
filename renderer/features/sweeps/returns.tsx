import { Button } from 'antd';
import { useState } from 'react';
import type { Sweep, SweepReturn } from '../../../shared/features/sweep-shapes';
import { sweepChannelWords } from '../../../shared/features/sweep-words';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import type { LedgerColumn } from '../../kit/ledger-table';
import { ReturnsTable } from '../../kit/returned/returns-table';
import type { FilesRead } from '../../kit/returned/sheets-read';
import { TaskProgress } from '../../kit/task-progress';
import look from './sweeps.module.css';

const PasteText = later(() => import('./paste-text').then((m) => m.PasteText));
const SheetsRead = later(() => import('../../kit/returned/sheets-read').then((m) => m.SheetsRead));

const how: LedgerColumn<SweepReturn>[] = [
  { title: '怎么来的', width: '7rem', render: (_, { channel }) => sweepChannelWords[channel] },
];

/** What came back: sheets and chat texts, read first and then taken; and everything that was taken. */
export function Returns({ card: { id, endedOn } }: { card: Sweep }) {
  const list = useQuery('sweeps.returns', { id });
  const read = useAction('sweeps.readSheets');
  const take = useAction('sweeps.takeSheet');
  const withdraw = useAction('sweeps.withdrawReturn');
  const [files, setFiles] = useState<FilesRead>();
  const [pasting, setPasting] = useState(false);
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
      <ReturnsTable rows={list.value ?? []} more={how} empty="还没有收到表和接龙。" open={endedOn === null} withdraw={withdraw} />
      {files && <SheetsRead files={files} take={take} onClose={() => setFiles(undefined)} />}
      {pasting && <PasteText id={id} onClose={() => setPasting(false)} />}
    </>
  );
}
