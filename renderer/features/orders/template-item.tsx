// Words requests are usually answered with, offered beside the answer.
import { Form, Select } from 'antd';
import type { OrderCard } from '../../../shared/features/orders';
import { replyOf } from '../../../shared/rules/reply-words';
import { useQuery } from '../../desk';

/** `into`: where in the form the words go. */
export function TemplateItem({ card, into }: { card: OrderCard; into: readonly [string, string] }) {
  const form = Form.useFormInstance();
  const all = useQuery('catalogue.templates', {}).value ?? [];
  const fitting = all.filter((one) => one.class === null || one.class === card.class);
  if (fitting.length === 0) return null;
  const fill = (id: number) => {
    const chosen = fitting.find((one) => one.id === id);
    if (chosen) form.setFieldValue([...into], replyOf(chosen.words, card));
  };
  return (
    <Form.Item label="常用答复（可不选）">
      <Select
        aria-label="常用答复"
        placeholder="选一句，再改几个字"
        options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={fill}
      />
    </Form.Item>
  );
}
