import { Form, Input } from 'antd';
import type { RoomCard } from '../../../shared/features/rooms';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';

type Values = ReasonValues & { number: string };
const reasons = ['门牌调整', '原来登记错了'];

/** 改房号: the old number still finds the room. */
export function RenumberForm({ card, onClose }: { card: RoomCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const renumber = useAction('rooms.renumber');
  const save = async (values: Values) => {
    const reply = await renumber.act({ id: card.id, number: values.number, reason: reasonOf(values) });
    if (!reply.ok) return;
    say(`${card.number}已改为${values.number}。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`改${card.building}${card.unit}${card.number}的房号`}
      act="改房号"
      form={form}
      action={renumber}
      lead="住户和历史都跟着走；以后按原来的房号也找得到。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="number" label="新房号" rules={[{ required: true, whitespace: true, message: '请填写新房号。' }]}>
        <Input maxLength={20} />
      </Form.Item>
      <ReasonField label="原因" reasons={reasons} />
    </FormDialog>
  );
}
