import { Form, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../desk';

type FieldProps = { id?: string; value?: number; onChange?: (id: number | undefined) => void };

/** A volunteer, found by name, pinyin or number. */
export function VolunteerSelect({ id, value, onChange }: FieldProps) {
  const [text, setText] = useState('');
  const found = useQuery('volunteers.search', { text, most: 12 });
  const options = (found.value ?? [])
    .filter((one) => one.endedOn === null)
    .map((one) => ({ value: one.id, label: `${one.name} ${one.number}` }));
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder="姓名、拼音或编号"
      value={value ?? null}
      options={options}
      notFoundContent={found.value ? '没有找到，换个写法试试。' : ' '}
      onChange={(next: number | null) => onChange?.(next ?? undefined)}
    />
  );
}

export function VolunteerField() {
  return (
    <Form.Item name="volunteerId" label="志愿者" rules={[{ required: true, message: '请选一位志愿者。' }]}>
      <VolunteerSelect />
    </Form.Item>
  );
}
