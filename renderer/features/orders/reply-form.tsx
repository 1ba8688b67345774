import { Form, Input } from 'antd';
import type { OrderRating, ReplyWay } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { AtItem, minuteOf, RatingItem, ReplyItems } from './items';

type Props = { card: OrderCard; onClose(): void };
type ReplyValues = { reply: { way: ReplyWay; words: string }; at?: string };
type RateValues = { rating?: OrderRating; words?: string };

/** 答复: on the way, or at the end. */
export function ReplyForm({ card, onClose }: Props) {
  const [form] = Form.useForm<ReplyValues>();
  const reply = useAction('orders.reply');
  const save = async ({ reply: answer, at }: ReplyValues) => {
    const draft = { ...answer, toWhom: card.reporter.slice(0, 30), at: minuteOf(at) };
    if ((await reply.act({ id: card.id, ...draft })).ok) onClose();
  };
  return (
    <FormDialog<ReplyValues> {...{ form, onClose }} title="答复" act="记下" lead={card.number} action={reply} onSave={save}>
      <ReplyItems name="reply" card={card} />
      <AtItem />
    </FormDialog>
  );
}

/** 回访评价: asked afterwards. */
export function RateForm({ card, onClose }: Props) {
  const [form] = Form.useForm<RateValues>();
  const rate = useAction('orders.rate');
  const save = async ({ rating, words = '' }: RateValues) => {
    if ((await rate.act({ id: card.id, rating: rating ?? 'satisfied', words })).ok) onClose();
  };
  return (
    <FormDialog<RateValues>
      {...{ form, onClose }}
      title="回访评价"
      act="记下"
      width={480}
      lead={`${card.number}：${card.result}`}
      initial={{ rating: card.rating ?? 'satisfied' }}
      action={rate}
      onSave={save}
    >
      <RatingItem name="rating" label="满意吗" />
      <Form.Item name="words" label="说了什么（可不填）">
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  );
}
