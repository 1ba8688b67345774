import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { MOST_POINTS } from '../../../shared/features/points';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { newRequest } from '../hours/words';

type Values = { points?: number; reason?: string };
type Props = { volunteerId: number; name: string; onClose(): void };

/** 调整: points more or fewer, for a reason. */
export function AdjustForm({ volunteerId, name, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [requestId] = useState(newRequest);
  const adjust = useAction('points.adjust');
  const save = async ({ points = 0, reason = '' }: Values) => {
    const reply = await adjust.act({ requestId, volunteerId, points, reason });
    if (!reply.ok) return;
    say(`${name}的积分调整好了。`);
    onClose();
  };
  return (
    <FormDialog
      title={`调整${name}的积分`}
      act="调整"
      width={440}
      form={form}
      action={adjust}
      lead="时长算错了请更正时长，积分会跟着改。这里只用于别的情况，对账单上会写明原因。"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="points" label="加几分，减分写负数" rules={[{ required: true, message: '请填写加多少分或减多少分。' }]}>
        <InputNumber min={-MOST_POINTS} max={MOST_POINTS} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
