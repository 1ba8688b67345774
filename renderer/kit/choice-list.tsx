import { Select } from 'antd';
import { type ChoiceProps, widthOf } from './choice';

/** The list behind a choice, once antd is there. */
export function ChoiceList({ label, width, value, options, always, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear={!always}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={widthOf(width)}
      value={value}
      options={options}
      onChange={(next: string | number | undefined) => onChange(next ?? null)}
    />
  );
}
