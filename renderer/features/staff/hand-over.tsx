import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { roleWords, type StaffRow } from '../../../shared/features/staff';
import type { Input as Asked } from '../../../shared/operations';
import { useAction, useGateState } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { useDeskWords } from '../../kit/desk-words';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { setHandedOver } from '../../session';
import { newFirstPassword } from './first-password';
import { FirstPasswordField, staffLabels } from './staff-fields';

type Values = ReasonValues & { whom: 'there' | 'new'; id?: number; name?: string; password?: string };

const reasons = ['离任', '调岗', '退休'] as const;
const whom = [
  { value: 'there', label: '已经有账号的人' },
  { value: 'new', label: '新来的人' },
];

function HeirFields({ heirs }: { heirs: StaffRow[] }) {
  const said = useDeskWords();
  const options = heirs.map(({ id, name, role }) => ({ value: id, label: `${name}（${said(roleWords[role])}）` }));
  return (
    <>
      <Form.Item name="whom" label="交给谁">
        <Radio.Group options={heirs.length > 0 ? whom : whom.slice(1)} />
      </Form.Item>
      <Form.Item noStyle dependencies={['whom']}>
        {({ getFieldValue }) =>
          getFieldValue('whom') === 'there' ? (
            <Form.Item name="id" label={said('新站长')} rules={[{ required: true, message: '请选一位。' }]}>
              <Select options={options} placeholder="请选择" optionFilterProp="label" showSearch />
            </Form.Item>
          ) : (
            <>
              <Form.Item
                name="name"
                label={said('新站长姓名')}
                rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}
              >
                <Input maxLength={20} autoComplete="off" />
              </Form.Item>
              <FirstPasswordField />
            </>
          )
        }
      </Form.Item>
    </>
  );
}

const inputOf = (values: Values): Asked<'staff.handOver'> => ({
  to: values.whom === 'there' ? { id: values.id ?? 0 } : { name: values.name ?? '', password: values.password ?? '' },
  reason: reasonOf(values),
});

/** 交接: to whom and why, once more what will happen, then the new recovery key on a page of its own. */
export function HandOver({ rows, onClose }: { rows: StaffRow[]; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const said = useDeskWords();
  const handOver = useAction('staff.handOver');
  const self = useGateState().value?.staff?.id;
  const [asking, setAsking] = useState<Values>();
  const heirs = rows.filter(({ id, endedOn, hasPassword }) => id !== self && endedOn === null && hasPassword);
  const [initial] = useState<Partial<Values>>(() => ({
    whom: heirs.length > 0 ? 'there' : 'new',
    password: newFirstPassword(),
  }));
  const heir = asking?.whom === 'there' ? heirs.find(({ id }) => id === asking.id)?.name : asking?.name;
  const confirm = async () => {
    if (!asking) return;
    const reply = await handOver.act(inputOf(asking));
    if (reply.ok) return setHandedOver(reply.value.recoveryKey);
    if (reply.failure.code === 'invalid') setAsking(undefined);
  };
  return (
    <FormDialog<Values>
      title={said('交接站长')}
      act="下一步"
      form={form}
      action={{ busy: false, failure: asking ? undefined : handOver.failure }}
      initial={initial}
      labels={staffLabels}
      onSave={setAsking}
      onClose={onClose}
    >
      <HeirFields heirs={heirs} />
      <ReasonField label="原因" reasons={reasons} />
      {asking && (
        <Confirm
          title={`把${said('站长')}交接给${heir}？`}
          words={`${heir}成为${said('站长')}，你的账号马上停用并退出。恢复码换成新的，下一页显示一次，旧的作废。`}
          act="交接"
          danger
          busy={handOver.busy}
          failure={handOver.failure}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </FormDialog>
  );
}
