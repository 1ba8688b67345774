import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { type CodeTable, entriesOf, wordsOf } from '../../../shared/codes/table';

type Props = {
  id?: string;
  table: CodeTable;
  /** Offered first; the whole table is reached by typing. All of it where there are none. */
  common?: readonly string[];
  value?: string | null;
  onChange?: (code: string | null) => void;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
};

/** A code of a table, chosen by its words. */
export function CodeSelect({ table, common, value, onChange, placeholder, ...rest }: Props) {
  const [typed, setTyped] = useState('');
  const all = useMemo(() => entriesOf(table).map(({ code, words }) => ({ value: code, label: words })), [table]);
  const options = useMemo(() => {
    if (!common || typed !== '') return all;
    const first = value && !common.includes(value) ? [value, ...common] : common;
    return first.map((code) => ({ value: code, label: wordsOf(table, code) ?? code }));
  }, [all, common, typed, value, table]);
  return (
    <Select
      {...rest}
      value={value ?? null}
      options={options}
      allowClear
      placeholder={placeholder ?? (common ? '请选择，也可以打字找' : '请选择')}
      notFoundContent="没有这个词"
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
    />
  );
}
