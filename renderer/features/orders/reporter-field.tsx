// Who says it: a name, and as it is typed the residents it may be. Somebody of the ledger brings their place along.
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../desk';
import { placeWords } from '../residents/words';

export type Said = { personId: number | null; name: string };
export const NOBODY: Said = { personId: null, name: '' };

type Props = { id?: string; value?: Said; disabled?: boolean; onChange?(said: Said): void };

const MOST = 6;

export function ReporterField({ id, value = NOBODY, disabled = false, onChange }: Props) {
  const [text, setText] = useState('');
  const asked = text.trim();
  const found = useQuery('residents.search', asked.length < 2 ? null : { text: asked, most: MOST });
  const rows = asked.length < 2 ? [] : (found.value ?? []).filter(({ state }) => state === 'present');
  const type = (typed: string) => {
    setText(typed);
    onChange?.({ personId: null, name: typed });
  };
  const choose = (key: string) => {
    const row = rows.find((one) => String(one.id) === key);
    if (row) onChange?.({ personId: row.id, name: row.name });
  };
  return (
    <>
      <AutoComplete
        {...(id ? { id } : {})}
        value={value.name}
        disabled={disabled}
        maxLength={50}
        placeholder="姓名；台账里有的会列出来"
        options={rows.map((row) => ({ value: String(row.id), label: `${row.name}　${placeWords(row)}` }))}
        showSearch={{ onSearch: type }}
        onSelect={choose}
      />
      {value.personId !== null && <p className="soft small">是台账里的居民，电话以台账为准。</p>}
    </>
  );
}
