import { Form, Input } from 'antd';
import type { OrderCard } from '../../../shared/features/orders';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { CategorySelect, HandlerSelect } from './items';

type Values = { categoryId?: number | null; handlerId?: number | null; words?: string };
type Props = { act: 'accept' | 'assign'; card: OrderCard; onClose(): void };

const needed = {
  validator: (_: unknown, id?: number | null) => (id ? Promise.resolve() : Promise.reject(new Error('请选交给谁。'))),
};

/** 受理: what class it is; 派给: who sees to it. */
export function AssignForm({ act, card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [accept, assign] = [useAction('orders.accept'), useAction('orders.assign')];
  const setup = useQuery('orders.setup', {}).value;
  const usual = setup?.categories.find(({ id }) => id === card.categoryId)?.handlerId ?? null;
  const { id } = card;
  const save = async ({ categoryId = null, handlerId, words = '' }: Values) => {
    const reply =
      act === 'accept' ? await accept.act({ id, categoryId }) : await assign.act({ id, handlerId: handlerId ?? 0, words });
    if (reply.ok) onClose();
  };
  if (!setup) return null;
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={act === 'accept' ? '受理' : '派给'}
      act={act === 'accept' ? '受理' : '派发'}
      width={480}
      lead={`${card.number}：${card.words.slice(0, 60)}`}
      initial={act === 'accept' ? { categoryId: card.categoryId } : { handlerId: card.handlerId ?? usual }}
      action={act === 'accept' ? accept : assign}
      onSave={save}
    >
      {act === 'accept' ? (
        <Form.Item name="categoryId" label="类别" extra="类别决定几天内办结。">
          <CategorySelect />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="handlerId" label="交给谁" rules={[needed]}>
            <HandlerSelect />
          </Form.Item>
          <Form.Item name="words" label="嘱咐（可不填）">
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
