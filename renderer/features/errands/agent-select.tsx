// Who goes, of everybody who may: accounts, chiefs, handlers and volunteers, by name.
import { Select } from 'antd';
import { useState } from 'react';
import type { Agent } from '../../../shared/features/errands';
import { useQuery } from '../../desk';

type Props = { id?: string; value?: Agent | null; called?: string; onChange?(agent: Agent | null): void };

const keyOf = ({ kind, id }: Agent) => `${kind}-${id}`;

export function AgentSelect({ id, value = null, called = '', onChange }: Props) {
  const [text, setText] = useState('');
  const found = useQuery('errands.agents', { text: text.trim() }).value ?? [];
  const options = found.map((one) => ({ value: keyOf(one), label: `${one.name}　${one.words}` }));
  const own = value && !found.some((one) => keyOf(one) === keyOf(value)) && called !== '';
  const choose = (key: string | undefined) => {
    const one = found.find((agent) => keyOf(agent) === key);
    onChange?.(one ? { kind: one.kind, id: one.id } : null);
  };
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      placeholder="输入姓名，或从下面选"
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent="没有找到这个人。"
      value={value ? keyOf(value) : null}
      options={own ? [{ value: keyOf(value), label: called }, ...options] : options}
      onChange={(key: string | null | undefined) => choose(key ?? undefined)}
    />
  );
}
