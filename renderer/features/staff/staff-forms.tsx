import { Form } from 'antd';
import { useState } from 'react';
import type { StaffRow } from '../../../shared/features/staff';
import { useAction, useGateState } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { newFirstPassword } from './first-password';
import { FirstPasswordField, StaffFields, type StaffValues, staffLabels } from './staff-fields';
import { ToldOnce } from './told-once';

type Secret = { password: string };
type RowProps = { row: StaffRow; onClose(): void };

const draftOf = ({ name, role, buildingIds }: StaffValues) => ({
  name,
  role: role ?? 'viewer',
  buildingIds: role === 'chief' ? (buildingIds ?? []) : [],
});

/** 新增账号, and the first password once. */
export function AddStaff({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<StaffValues & Secret>();
  const add = useAction('staff.add');
  const [told, setTold] = useState<StaffValues & Secret>();
  const [initial] = useState(() => ({ password: newFirstPassword() }));
  const save = async (values: StaffValues & Secret) => {
    const reply = await add.act({ ...draftOf(values), password: values.password });
    if (reply.ok) setTold(values);
  };
  if (told) return <ToldOnce name={told.name} password={told.password} onClose={onClose} />;
  return (
    <FormDialog<StaffValues & Secret>
      title="新增账号"
      act="新增"
      form={form}
      action={add}
      initial={initial}
      labels={staffLabels}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <StaffFields />
      <FirstPasswordField />
    </FormDialog>
  );
}

/** 更正: name, role, buildings. */
export function AmendStaff({ row, onClose }: RowProps) {
  const [form] = Form.useForm<StaffValues>();
  const amend = useAction('staff.amend');
  const self = useGateState().value?.staff?.id === row.id;
  const save = async (values: StaffValues) => {
    const reply = await amend.act({ id: row.id, ...draftOf({ ...values, role: values.role ?? row.role }) });
    if (!reply.ok) return;
    say(`已更正${values.name}的账号。`);
    onClose();
  };
  return (
    <FormDialog<StaffValues>
      title={`更正${row.name}的账号`}
      act="更正"
      form={form}
      action={amend}
      initial={{ name: row.name, role: row.role, buildingIds: row.buildings.map(({ id }) => id) }}
      labels={staffLabels}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <StaffFields fixed={self} />
    </FormDialog>
  );
}

const endReasons = ['离职', '调岗', '不再担任'] as const;

/** 停用: the password opens nothing from now on; the name stays on what was done. */
export function EndStaff({ row, onClose }: RowProps) {
  const end = useAction('staff.end');
  const save = async (reason: string) => {
    const reply = await end.act({ id: row.id, reason });
    if (!reply.ok) return;
    say(`已停用${row.name}的账号。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用${row.name}的账号`}
      act="停用"
      lead={`${row.name}的密码马上作废，登录时也看不到这个名字了。办过的事仍记在${row.name}名下。停用后不能恢复，要用就重新开账号。`}
      reasons={endReasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** 重设密码, for somebody who forgot it. */
export function ResetPassword({ row, onClose }: RowProps) {
  const [form] = Form.useForm<Secret>();
  const reset = useAction('staff.resetPassword');
  const [told, setTold] = useState<string>();
  const [initial] = useState(() => ({ password: newFirstPassword() }));
  const save = async ({ password }: Secret) => {
    const reply = await reset.act({ id: row.id, password });
    if (reply.ok) setTold(password);
  };
  if (told) return <ToldOnce name={row.name} password={told} onClose={onClose} />;
  return (
    <FormDialog<Secret>
      title={`重设${row.name}的密码`}
      act="重设"
      form={form}
      action={reset}
      initial={initial}
      labels={staffLabels}
      lead="旧密码马上作废。请先确认来找的就是本人。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <FirstPasswordField />
    </FormDialog>
  );
}
