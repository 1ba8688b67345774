import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { type ActivityCard, type Evaluator, evaluatorWords } from '../../../shared/features/activities';
import { type OrderRating, orderRatingWords } from '../../../shared/features/order-words';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { card: ActivityCard; onClose(): void };
type Values = { rating?: OrderRating; ratedBy?: Evaluator; ratingWords?: string };
const ratings = Object.entries(orderRatingWords).map(([value, label]) => ({ value, label }));
const evaluators = Object.entries(evaluatorWords).map(([value, label]) => ({ value, label }));

/** 撤回: the activity stands as if nobody had said anything; the log keeps what was said. */
function TakeBack({ card, onClose, onCancel }: Props & { onCancel(): void }) {
  const rate = useAction('activities.rate');
  const take = async () => {
    const reply = await rate.act({ id: card.id, rated: null });
    if (!reply.ok) return;
    say(`已撤回${card.name}的服务质量评价。`);
    onClose();
  };
  return (
    <Confirm
      title="撤回这次活动的评价？"
      words="撤回以后，活动记录和志愿服务记录上空着这一栏，可以重新评价。原来写的，审计里还看得到。"
      act="撤回评价"
      danger
      busy={rate.busy}
      failure={rate.failure}
      onConfirm={() => void take()}
      onCancel={onCancel}
    />
  );
}

/** 服务质量评价: how good the service was, in one of three words, and who says so. */
export function RateForm({ card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [taking, setTaking] = useState(false);
  const rate = useAction('activities.rate');
  const { rating, ratedBy, ratingWords } = card;
  const save = async (values: Values) => {
    if (!values.rating || !values.ratedBy) return;
    const rated = { rating: values.rating, ratedBy: values.ratedBy, ratingWords: values.ratingWords ?? '' };
    const reply = await rate.act({ id: card.id, rated });
    if (!reply.ok) return;
    say(`已记下${card.name}的服务质量评价。`);
    onClose();
  };
  if (taking) return <TakeBack card={card} onClose={onClose} onCancel={() => setTaking(false)} />;
  return (
    <FormDialog
      title={`${card.name}：服务质量评价`}
      act="记下"
      width={560}
      form={form}
      action={rate}
      lead="评的是这一次活动，印在活动记录和每个人的志愿服务记录上。"
      initial={{ ...(rating && { rating }), ratedBy: ratedBy ?? 'served', ratingWords }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="rating" label="评价" rules={[{ required: true, message: '请选一档。' }]}>
        <Radio.Group options={ratings} />
      </Form.Item>
      <Form.Item name="ratedBy" label="谁评的">
        <Radio.Group options={evaluators} />
      </Form.Item>
      <Form.Item name="ratingWords" label="评语（可不填）" extra="写做得怎么样，不写居民的姓名和病情。">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      {rating !== null && (
        <Button danger type="link" style={{ paddingInline: 0 }} onClick={() => setTaking(true)}>
          撤回评价
        </Button>
      )}
    </FormDialog>
  );
}
