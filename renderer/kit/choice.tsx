import { Select } from 'antd';

type Option = { value: string | number; label: string; title?: string };
type Props<V> = {
  label: string;
  /** In units of the text size, so that words fit in large type. */
  width: number;
  value: V | null;
  options: Option[];
  onChange(value: V | null): void;
};

/** A select of a filter bar that stands for “all” when empty; its label is its placeholder. */
export function Choice<V extends string | number>({ label, width, value, options, onChange }: Props<V>) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width: `${width}rem` }}
      value={value}
      options={options}
      onChange={(next: V | undefined) => onChange(next ?? null)}
    />
  );
}
