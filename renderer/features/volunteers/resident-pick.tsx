import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../desk';
import { placeWords } from '../residents/words';

type Props = { id?: string; value?: number | null; onChange?: (id: number | null) => void };

/** A resident, found as in the search at the top of the window. */
export function ResidentPick({ id, value, onChange }: Props) {
  const [text, setText] = useState('');
  const found = useQuery('residents.search', text.trim() === '' ? null : { text: text.trim() });
  const rows = (found.value ?? []).filter(({ state }) => state === 'present' || state === 'left');
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      allowClear
      placeholder="姓名、拼音、房号或电话"
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text.trim() === '' ? '请打字找人' : '没有找到这个人'}
      options={rows.map((row) => ({ value: row.id, label: `${row.name}　${placeWords(row)}` }))}
      onChange={(chosen: number | undefined) => onChange?.(chosen ?? null)}
    />
  );
}
