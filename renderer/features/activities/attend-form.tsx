import { Checkbox, Form, InputNumber } from 'antd';
import type { ActivityCard } from '../../../shared/features/activities';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { attended?: number[]; servedCount?: number | null };

/** 登记到场: what the sheet with the signatures says. */
export function AttendForm({ card, onClose }: { card: ActivityCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const attend = useAction('activities.attend');
  const save = async ({ attended = [], servedCount = null }: Values) => {
    const reply = await attend.act({ id: card.id, attended, servedCount });
    if (!reply.ok) return;
    say(`已登记到场${reply.value.attended}人次。`);
    onClose();
  };
  const came = card.people.filter(({ attended }) => attended).map(({ id }) => id);
  const first = came.length > 0 ? came : card.people.map(({ id }) => id);
  return (
    <FormDialog
      title={`${card.name}：登记到场`}
      act="登记"
      width={520}
      form={form}
      action={attend}
      lead="照着签到表勾。没有报名就来的人，先报名再勾。"
      initial={{ attended: first, servedCount: card.servedCount }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="attended" label="谁来了">
        <Checkbox.Group options={card.people.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` }))} />
      </Form.Item>
      {card.people.length === 0 && <p className="soft">还没有人报名。</p>}
      <Form.Item name="servedCount" label="服务了多少居民（人次，可不填）">
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
