import { Form, Input, Radio } from 'antd';
import { attemptOutcomeWords, attemptWayWords } from '../../../shared/features/settling';
import type { Input as In } from '../../../shared/operations';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { MeetingItem } from './meeting-item';

type Values = Omit<In<'agreements.attempt'>, 'id'>;
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** 记一次调解: once kept, it is never changed. */
export function AttemptForm({ id, onClose }: { id: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const attempt = useAction('agreements.attempt');
  const way = Form.useWatch('way', form);
  const save = async (values: Values) => {
    const reply = await attempt.act({ ...values, id });
    if (!reply.ok) return;
    say('记好了，可以打印笔录请各方签字。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="记一次调解"
      act="记下"
      form={form}
      action={attempt}
      lead="记下以后不能改，写错了再记一次说明。"
      initial={{ heldOn: today(), way: 'station', outcome: 'continues' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="mediators" label="调解员" rules={[{ required: true, whitespace: true, message: '请写调解员。' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label="经过" rules={[{ required: true, whitespace: true, message: '请写各方说了什么。' }]}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={6000} />
      </Form.Item>
      <Form.Item name="outcome" label="结果">
        <Radio.Group options={options(attemptOutcomeWords)} />
      </Form.Item>
      <Form.Item name="heldOn" label="哪天" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="way" label="方式">
        <Radio.Group options={options(attemptWayWords)} />
      </Form.Item>
      {way === 'meeting' && <MeetingItem />}
      <Form.Item name="place" label="地点（可不填）">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="present" label="在场的其他人（可不填）">
        <Input maxLength={200} placeholder="例如：社区律师、楼栋长" />
      </Form.Item>
    </FormDialog>
  );
}
