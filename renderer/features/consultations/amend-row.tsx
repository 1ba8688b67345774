import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Output } from '../../../shared/operations';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { placeOf } from './words';

type Values = { name?: string; area?: number; sameOwnerAs?: number; reason?: string };

/** 更正: what was frozen wrongly of one room. Who is one owner with whom is chosen by the other room. */
export function AmendRow({ told, onClose }: { told: Output<'consultations.row'>; onClose(): void }) {
  const { row, others, consultationId } = told;
  const [form] = Form.useForm<Values>();
  const amend = useAction('consultations.amendRow');
  const [text, setText] = useState('');
  const found = useQuery('consultations.rows', text === '' ? null : { id: consultationId, text }).value?.rows ?? [];
  const own = others.length > 0 ? [{ value: 0, label: '单独算一位业主' }] : [];
  const options = [
    ...own,
    ...found
      .filter(({ id, owner }) => id !== row.id && owner !== row.owner)
      .map((one) => ({ value: one.id, label: `和${placeOf(one)} ${one.name ?? ''}是同一位业主` })),
  ];
  const save = async ({ name, area, sameOwnerAs, reason = '' }: Values) => {
    const changes = {
      ...(name !== undefined && name !== (row.name ?? '') ? { name } : {}),
      ...(area ? { area: Math.round(area * 100) } : {}),
      ...(sameOwnerAs === undefined ? {} : { sameOwnerAs }),
    };
    const reply = await amend.act({ rowId: row.id, reason, ...changes });
    if (!reply.ok) return;
    say(`${placeOf(row)}更正好了。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`更正${placeOf(row)}`}
      act="更正"
      width={520}
      form={form}
      action={amend}
      lead="只改这次征求意见里的，不改台账；改了会留下记录。"
      initial={{ name: row.name ?? '', ...(row.area === null ? {} : { area: row.area / 100 }) }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="业主">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="area" label="建筑面积（平方米）">
        <InputNumber min={0.01} max={99_999} precision={2} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="sameOwnerAs" label="和哪套房是同一位业主（不改就不选）" extra="输入房号（如 1-2-301）或者姓名查找。">
        <Select allowClear showSearch={{ filterOption: false, onSearch: setText }} options={options} notFoundContent="没有找到" />
      </Form.Item>
      <Form.Item name="reason" label="为什么更正" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={60} placeholder="例如：房产证上是90.50" />
      </Form.Item>
    </FormDialog>
  );
}
