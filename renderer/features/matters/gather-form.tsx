import { Form, Select } from 'antd';
import { useState } from 'react';
import type { MatterCard } from '../../../shared/features/matters';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';

type Props = { card: MatterCard; onClose(): void };

/** 归入诉求: found by number, words or name. */
export function GatherForm({ card, onClose }: Props) {
  const [form] = Form.useForm<{ orderId?: number }>();
  const [text, setText] = useState('');
  const gather = useAction('matters.gather');
  const asked = text.trim();
  const found = useQuery('orders.search', asked.length < 2 ? null : { text: asked, most: 20 }).value ?? [];
  const options = found.map(({ id, number, words, shown }) => ({
    ...{ value: id, label: `${number}　${shown ? words.slice(0, 30) : '保密'}` },
  }));
  const save = async ({ orderId = 0 }: { orderId?: number }) => {
    if ((await gather.act({ id: card.id, orderId })).ok) onClose();
  };
  return (
    <FormDialog<{ orderId?: number }>
      {...{ form, onClose }}
      title="归入诉求"
      act="归入"
      width={480}
      lead="诉求照自己的15天答复；归进来，是让大家看到它们说的是一件事。"
      action={gather}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="orderId" label="哪件诉求" rules={[{ required: true, message: '请选一件诉求。' }]}>
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          placeholder="编号、内容、地点、姓名"
          notFoundContent={asked.length < 2 ? '写两个字找一找。' : '没有找到。'}
          options={options}
        />
      </Form.Item>
    </FormDialog>
  );
}
