import { Form, InputNumber } from 'antd';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { percent: number };
type Props = { activity: { id: number; name: string }; onClose(): void };

/** 积分倍数: one activity earns more, or less, than the rule says. Said once, before its hours are approved. */
export function RateForm({ activity, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const set = useAction('points.setRate');
  const save = async ({ percent }: Values) => {
    const reply = await set.act({ activityId: activity.id, percent });
    if (!reply.ok) return;
    say(`“${activity.name}”按${percent / 100}倍计分。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${activity.name}：积分倍数`}
      act="定下"
      width={480}
      form={form}
      action={set}
      lead="只对这一次活动，在积分规则之上再乘。要在审核时长之前定，定了就不改。"
      initial={{ percent: 150 }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="percent"
        label="按百分之几"
        rules={[{ required: true, message: '请填写数字。' }]}
        extra="100是一倍，150是一倍半，0是不计分。"
      >
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
