import { Button } from 'antd';
import { useState } from 'react';
import type { StaffRow } from '../../../shared/features/staff';
import { useGateState, useQuery } from '../../desk';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { HandOver } from './hand-over';
import { IdleMinutes } from './idle-minutes';
import { NewFileKey, NewRecoveryKey } from './new-key';
import { AddStaff, AmendStaff, EndStaff, ResetPassword } from './staff-forms';
import { type RowAct, StaffTable } from './staff-table';

type Open = { act: 'add' } | { act: 'handOver' } | { act: 'recovery' } | { act: 'rekey' } | { act: RowAct; row: StaffRow };

type DialogProps = { open: Open; rows: StaffRow[]; onClose(): void };

function Dialog({ open, rows, onClose }: DialogProps) {
  if (open.act === 'add') return <AddStaff onClose={onClose} />;
  if (open.act === 'handOver') return <HandOver rows={rows} onClose={onClose} />;
  if (open.act === 'recovery') return <NewRecoveryKey onClose={onClose} />;
  if (open.act === 'rekey') return <NewFileKey onClose={onClose} />;
  if (open.act === 'amend') return <AmendStaff row={open.row} onClose={onClose} />;
  if (open.act === 'reset') return <ResetPassword row={open.row} onClose={onClose} />;
  return <EndStaff row={open.row} onClose={onClose} />;
}

/** 账号: who may sit at this desk, as what, and with which keys. */
export function StaffScreen() {
  const gate = useGateState().value;
  const list = useQuery('staff.list', {});
  const said = useDeskWords();
  const [open, setOpen] = useState<Open>();
  const rows = list.value ?? [];
  const demo = gate?.demo ?? true;
  const standing = rows.filter(({ endedOn }) => endedOn === null).length;
  const actions = !demo && (
    <>
      <Button type="primary" onClick={() => setOpen({ act: 'add' })}>
        新增账号
      </Button>
      <Button onClick={() => setOpen({ act: 'handOver' })}>{said('交接站长')}</Button>
      <Button onClick={() => setOpen({ act: 'recovery' })}>更换恢复码</Button>
      <Button onClick={() => setOpen({ act: 'rekey' })}>更换钥匙</Button>
    </>
  );
  return (
    <Page title="账号" count={list.value && `${standing} 个在用`} actions={actions}>
      <PrintList list="staff" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {demo && <p className="note note-calm">演示站打开不用密码，账号只能看看。在自己的工作站里，可以给每个人开账号。</p>}
      {list.value && <StaffTable rows={rows} self={gate?.staff?.id} demo={demo} onAct={(act, row) => setOpen({ act, row })} />}
      {!demo && <IdleMinutes />}
      {open && <Dialog open={open} rows={rows} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
