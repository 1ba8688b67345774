import { Form } from 'antd';
import type { OrderRating, ReplyWay } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { RatingItem, ReplyItems } from './items';

type Values = { reply?: { way: ReplyWay; words: string }; rating?: OrderRating };

/** Whether whoever asked was told since it was settled. */
function isAnswered({ steps }: OrderCard): boolean {
  const settled = steps.map(({ kind }) => kind).lastIndexOf('settled');
  return steps.slice(settled + 1).some(({ kind }) => kind === 'replied');
}

/** 核实并办结: the answer, where there is none yet, and how satisfied they are. */
export function CloseForm({ card, onClose }: { card: OrderCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const close = useAction('orders.close');
  const answered = isAnswered(card);
  const save = async ({ reply, rating }: Values) => {
    const answer = answered || !reply ? null : { ...reply, toWhom: card.reporter.slice(0, 30) };
    const done = await close.act({ id: card.id, reply: answer, rating: rating ?? null });
    if (!done.ok) return;
    say(`${card.number}办结了。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="核实并办结"
      act="办结"
      lead={`处理结果：${card.result}`}
      action={close}
      onSave={save}
      labels={{ reply: '答复' }}
    >
      {answered ? <p>已经答复过，有记录。</p> : <ReplyItems name="reply" card={card} />}
      <RatingItem name="rating" label="满意吗（没问就空着，不算参评）" />
    </FormDialog>
  );
}
