import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { newRequest } from '../hours/words';

type Props = { id: string; points: number; onClose(): void };

/** 冲回: one transfer is put right by its exact mirror, once. */
export function ReverseForm({ id, points, onClose }: Props) {
  const [form] = Form.useForm<{ reason?: string }>();
  const [requestId] = useState(newRequest);
  const reverse = useAction('points.reverse');
  const save = async ({ reason = '' }: { reason?: string }) => {
    const reply = await reverse.act({ requestId, id, reason });
    if (!reply.ok) return;
    say('冲回了。');
    onClose();
  };
  return (
    <FormDialog
      title="冲回这一笔"
      act="冲回"
      danger
      width={440}
      form={form}
      action={reverse}
      lead={`${points > 0 ? '加' : '减'}的${Math.abs(points)}分原样${points > 0 ? '扣' : '加'}回去，另记一笔。只能冲回一次。`}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
