import { Form, Select } from 'antd';
import { useState } from 'react';
import type { VolunteerRow } from '../../../shared/features/volunteers';
import { useQuery } from '../../desk';

const optionOf = ({ id, name, number, teams, endedOn }: VolunteerRow) => ({
  value: id,
  label: [name, number, teams[0] ?? '', endedOn === null ? '' : '已退出'].filter(Boolean).join('　'),
});

/** A volunteer, found by name, pinyin or number, or by holding the card before the scanner. `chosen`: one to begin with. */
export function VolunteerItem({ label, chosen = null }: { label: string; chosen?: number | null }) {
  const [text, setText] = useState('');
  const found = useQuery('volunteers.search', text.trim() === '' ? null : { text, most: 20 });
  const known = useQuery('volunteers.card', chosen === null ? null : { id: chosen });
  const rows = text.trim() === '' ? (known.value ? [known.value] : []) : (found.value ?? []);
  return (
    <Form.Item name="volunteerId" label={label} rules={[{ required: true, message: '请选一位志愿者。' }]}>
      <Select
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="姓名、拼音、编号，或者扫卡"
        notFoundContent={text === '' ? '写姓名或编号来找' : '没有找到'}
        options={rows.map(optionOf)}
      />
    </Form.Item>
  );
}
