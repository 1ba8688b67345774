// 归入事项: a request becomes a part of something that takes longer, which may begin with it.
import { Button, Flex, Form, Select } from 'antd';
import { useState } from 'react';
import type { OrderCard } from '../../../shared/features/orders';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { MatterForm } from './matter-form';

type Values = { matterId?: number };

export function MatterPick({ card, onClose }: { card: OrderCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [beginning, setBeginning] = useState(false);
  const gather = useAction('matters.gather');
  const open = useQuery('matters.list', {}).value?.rows ?? [];
  const save = async ({ matterId = 0 }: Values) => {
    if (!(await gather.act({ id: matterId, orderId: card.id })).ok) return;
    say('归进去了。诉求照自己的期限答复。');
    onClose();
  };
  if (beginning) return <MatterForm card={null} order={card} onClose={onClose} />;
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="归入事项"
      act="归入"
      width={480}
      lead="15天里办不完的，归到一个事项里一步一步办；诉求照自己的期限答复本人。"
      action={gather}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="matterId" label="哪个事项" rules={[{ required: true, message: '请选一个事项，或者登记新的。' }]}>
        <Select
          placeholder="请选择"
          notFoundContent="还没有在办的事项。"
          options={open.map(({ id, number, title }) => ({ value: id, label: `${number}　${title}` }))}
        />
      </Form.Item>
      <Flex style={{ marginBottom: 16 }}>
        <Button onClick={() => setBeginning(true)}>登记新的事项</Button>
      </Flex>
    </FormDialog>
  );
}
