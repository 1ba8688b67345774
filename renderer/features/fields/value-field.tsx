// One custom field in a form, with the control of its kind.
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Field, FieldValue } from '../../../shared/features/fields';
import { DayField } from '../../kit/day-field';

type Control = { id?: string; value?: FieldValue | null; onChange?(value: FieldValue | null): void };

const FEW = 4;
const NOTHING = 'none';

const yesNoOptions = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: NOTHING, label: '不填' },
];

function YesNo({ value = null, onChange }: Control) {
  const chosen = value === null ? NOTHING : value ? 'yes' : 'no';
  return (
    <Radio.Group
      options={yesNoOptions}
      value={chosen}
      onChange={({ target }) => onChange?.(target.value === NOTHING ? null : target.value === 'yes')}
    />
  );
}

/** What may be chosen; one that is no longer offered only while it is what stands there. */
const offeredOf = ({ choices }: Field, held: FieldValue | null | undefined) =>
  choices
    .filter(({ id, endedOn }) => endedOn === null || id === held)
    .map(({ id, words, endedOn }) => ({ value: id, label: endedOn === null ? words : `${words}（已停用）` }));

function Choices({ field, id, value = null, onChange }: Control & { field: Field }) {
  const options = offeredOf(field, value);
  if (options.length > FEW)
    return (
      <Select
        {...(id ? { id } : {})}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择"
        options={options}
        value={value as number | null}
        onChange={(next: number | undefined) => onChange?.(next ?? null)}
      />
    );
  return (
    <Radio.Group
      options={[...options, { value: 0, label: '不填' }]}
      value={value ?? 0}
      onChange={({ target }) => onChange?.(target.value === 0 ? null : target.value)}
    />
  );
}

function Numeric({ field, value, onChange, id }: Control & { field: Field }) {
  const { min, max, unit } = field;
  return (
    <InputNumber<number>
      {...(id ? { id } : {})}
      {...(min === null ? {} : { min })}
      {...(max === null ? {} : { max })}
      {...(unit === null ? {} : { suffix: unit })}
      controls={false}
      changeOnWheel={false}
      style={{ width: 200 }}
      value={value as number | null}
      onChange={(next) => onChange?.(next)}
    />
  );
}

function Control({ field, ...control }: Control & { field: Field }) {
  if (field.kind === 'yesNo') return <YesNo {...control} />;
  if (field.kind === 'choice') return <Choices field={field} {...control} />;
  if (field.kind === 'number') return <Numeric field={field} {...control} />;
  const { id, value, onChange } = control;
  const named = id ? { id } : {};
  if (field.kind === 'date') return <DayField {...named} value={value as string | null} onChange={(day) => onChange?.(day)} />;
  return <Input {...named} maxLength={200} value={value as string} onChange={({ target }) => onChange?.(target.value)} />;
}

const rangeWords = ({ min, max, unit }: Field): string | null => {
  if (min === null && max === null) return null;
  const words = unit ?? '';
  if (min !== null && max !== null) return `${min}到${max}${words}`;
  return min === null ? `最多${max}${words}` : `最少${min}${words}`;
};

const hintOf = (field: Field): string | undefined => {
  const sealed = field.sensitive ? `敏感信息：${field.purpose ?? '先征得本人同意'}。没有这个需要就不登记。` : null;
  return [field.hint, rangeWords(field), sealed].filter(Boolean).join(' · ') || undefined;
};

/** The name its value has in a form, which is also its path in what is sent. */
export const nameOf = ({ id }: Pick<Field, 'id'>): string => `values.${id}`;

/** The field with its label, hint and control. */
export function ValueField({ field }: { field: Field }) {
  const label = (
    <>
      {field.name}
      {field.wanted && <span className="soft">（尽量填）</span>}
    </>
  );
  return (
    <Form.Item name={nameOf(field)} label={label} extra={hintOf(field)}>
      <Control field={field} />
    </Form.Item>
  );
}
