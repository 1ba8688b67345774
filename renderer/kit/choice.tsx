import { Select } from 'antd';

type Option = { value: string | number; label: string; title?: string };
/** Below this a choice of two characters is cut off, in units of the text size. */
const NARROWEST = 5;
const GIVES = 1.5;

type Props<V> = {
  label: string;
  /** At most, in units of the text size, so that words fit in large type; a little narrower where that saves a line. */
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
      style={{ width: `${width}rem`, maxWidth: `${width}rem`, flex: `1 1 ${Math.max(NARROWEST, width - GIVES)}rem` }}
      value={value}
      options={options}
      onChange={(next: V | undefined) => onChange(next ?? null)}
    />
  );
}
