import { Form, Input } from 'antd';
import type { ReplyWay } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ReplyItems, wanted } from './items';

type Values = { to?: string | null; reason: string; approver: string; told: { way: ReplyWay; words: string } };

/** 延期: until when, why, who allowed it, how whoever asked was told. */
export function ExtendForm({ card, onClose }: { card: OrderCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const extend = useAction('orders.extend');
  const save = async ({ to, told, ...rest }: Values) => {
    const toWhom = card.reporter.slice(0, 30);
    const reply = await extend.act({ id: card.id, to: to ?? '', ...rest, told: { ...told, toWhom } });
    if (reply.ok) onClose();
  };
  const lead = `现在的期限是${dayWords(card.dueOn)}。延期以后，过了${dayWords(card.hardOn)}才办结的，统计时仍算逾期。`;
  return (
    <FormDialog<Values> {...{ form, onClose, lead }} title="延期" act="延期" action={extend} onSave={save}>
      <Form.Item name="to" label="延到哪天" rules={[{ required: true, message: '请选延到哪天。' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label="为什么" rules={wanted('请写一句为什么。')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="approver" label="谁同意的" rules={wanted('请写谁同意的。')}>
        <Input maxLength={30} />
      </Form.Item>
      <ReplyItems name="told" label="怎么告诉本人的" />
    </FormDialog>
  );
}
