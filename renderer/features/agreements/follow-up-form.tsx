import { Form, Input } from 'antd';
import type { Agreement } from '../../../shared/features/settling';
import type { Input as In } from '../../../shared/operations';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = Omit<In<'agreements.followUp'>, 'id'>;

/** 加一次回访: another day on which somebody looks. */
export function FollowUpForm({ agreement, onClose }: { agreement: Agreement; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const plan = useAction('agreements.followUp');
  const save = async (values: Values) => {
    const reply = await plan.act({ ...values, id: agreement.id });
    if (!reply.ok) return;
    say('回访安排好了，到期在“今日”提醒。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="加一次回访"
      act="安排"
      width={480}
      form={form}
      action={plan}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="dueOn" label="哪天" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="words" label="看什么" rules={[{ required: true, whitespace: true, message: '请写到时看什么。' }]}>
        <Input maxLength={200} placeholder="例如：漏点修好没有" />
      </Form.Item>
    </FormDialog>
  );
}
