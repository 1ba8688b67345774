import { Button } from 'antd';
import { useState } from 'react';
import type { Consultation, ConsultationReturn } from '../../../shared/features/consultation-shapes';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import type { LedgerColumn } from '../../kit/ledger-table';
import { ReturnsTable } from '../../kit/returned/returns-table';
import type { FilesRead } from '../../kit/returned/sheets-read';
import { TaskProgress } from '../../kit/task-progress';
import look from './consultations.module.css';

const SheetsRead = later(() => import('../../kit/returned/sheets-read').then((m) => m.SheetsRead));

const differing: LedgerColumn<ConsultationReturn>[] = [
  { title: '不一样的', width: '7rem', align: 'right', dataIndex: 'conflicts' },
];

/** 收回: tables that came back, read first and then taken; and everything that was taken. */
export function Returns({ card: { id, endedOn } }: { card: Consultation }) {
  const list = useQuery('consultations.returns', { id });
  const read = useAction('consultations.readSheets');
  const take = useAction('consultations.takeSheet');
  const withdraw = useAction('consultations.withdrawReturn');
  const [files, setFiles] = useState<FilesRead>();
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
          <span className="soft">用“发填报表”存出去的表填好拿回来读。同一张读两遍不会重复算。</span>
        </div>
      )}
      {read.busy && <TaskProgress operation="consultations.readSheets" waiting="正在打开表格" />}
      <FailureNote failure={read.failure ?? list.failure} />
      <ReturnsTable rows={list.value ?? []} more={differing} empty="还没有收到表。" open={endedOn === null} withdraw={withdraw} />
      {files && <SheetsRead files={files} take={take} onClose={() => setFiles(undefined)} />}
    </>
  );
}
