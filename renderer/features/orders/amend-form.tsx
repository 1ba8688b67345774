import { Checkbox, Form, Input } from 'antd';
import { MOST_ORDER_WORDS } from '../../../shared/features/order-words';
import type { OrderCard, OrderPlace } from '../../../shared/features/orders';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { CategorySelect, wanted } from './items';
import { WhereField } from './where';

type Values = {
  words: string;
  where: OrderPlace;
  categoryId?: number | null;
  urgent: boolean;
  confidential: boolean;
  reason: string;
};

/** 改: what was heard wrong. The reason is kept. */
export function AmendForm({ card, onClose }: { card: OrderCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('orders.amend');
  const { words, where, categoryId, urgent, confidential } = card;
  const save = async ({ categoryId: chosen, ...rest }: Values) => {
    const reply = await amend.act({ id: card.id, ...rest, ...(chosen ? { categoryId: chosen } : {}) });
    if (reply.ok) onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="改诉求"
      act="改好"
      lead={card.number}
      initial={{ words, where, categoryId, urgent, confidential }}
      action={amend}
      onSave={save}
    >
      <Form.Item name="words" label="什么事" rules={wanted('请写一句是什么事。')}>
        <Input.TextArea maxLength={MOST_ORDER_WORDS} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="where" label="在哪里">
        <WhereField />
      </Form.Item>
      <Form.Item name="categoryId" label="类别">
        <CategorySelect />
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>紧急</Checkbox>
      </Form.Item>
      <Form.Item name="confidential" valuePropName="checked">
        <Checkbox>保密：除站长、副站长外，只看得到编号</Checkbox>
      </Form.Item>
      <Form.Item name="reason" label="为什么改" rules={wanted('请写一句为什么改。')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
