import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { type HourRow, MOST_MINUTES, minutesWords } from '../../../shared/features/hours';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { newRequest, whenWords } from './words';

type Values = { minutes?: number; reason?: string };

/** 更正: how many minutes it should have been. The entry stays; another one says the difference, and waits for review. */
export function CorrectForm({ row, onClose }: { row: HourRow; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [requestId] = useState(newRequest);
  const correct = useAction('hours.correct');
  const save = async ({ minutes, reason = '' }: Values) => {
    const reply = await correct.act({ requestId, id: row.id, minutes: minutes ?? 0, reason });
    if (!reply.ok) return;
    say('更正记下了，等审核。');
    onClose();
  };
  return (
    <FormDialog
      title={`更正${row.name}的时长`}
      act="更正"
      width={480}
      form={form}
      action={correct}
      lead={`${whenWords(row)}，记的是${minutesWords(row.minutes ?? 0)}。原来的一条不动，差多少另记一条，审核通过以后时长和积分一起改。填0就是全部不算。`}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="minutes" label="应该是多少分钟" rules={[{ required: true, message: '请填写分钟数。' }]}>
        <InputNumber min={0} max={MOST_MINUTES} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
