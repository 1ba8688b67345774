import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { Field, FieldCondition } from '../../../shared/features/fields';
import { useQuery } from '../../desk';
import { fieldLabel } from '../fields/shown-columns';
import { Condition, Part, type Parts, Several, Span } from './filter-part';

type Asked = { field: Field; condition: FieldCondition | undefined; put(condition: FieldCondition | null): void };

const about = ({ id, subject }: Field) => ({ fieldId: id, subject });

function TextAsked({ field, condition, put }: Asked) {
  return (
    <Input
      aria-label={`${field.name}含有`}
      placeholder="含有这些字"
      allowClear
      maxLength={200}
      value={condition?.is === 'contains' ? condition.text : ''}
      onChange={({ target: { value } }) => put(value === '' ? null : { ...about(field), is: 'contains', text: value })}
    />
  );
}

function NumberAsked({ field, condition, put }: Asked) {
  const { from, to } = condition?.is === 'between' ? condition : { from: null, to: null };
  const set = (least: number | null, most: number | null) =>
    put(least === null && most === null ? null : { ...about(field), is: 'between', from: least, to: most });
  const bound = { placeholder: '不限', controls: false, style: { width: '7rem' } };
  return (
    <>
      <InputNumber {...bound} aria-label={`${field.name}至少`} value={from} onChange={(least) => set(least, to)} />
      <span>至</span>
      <InputNumber {...bound} aria-label={`${field.name}至多`} value={to} onChange={(most) => set(from, most)} />
      <span>{field.unit}</span>
    </>
  );
}

function DateAsked({ field, condition, put }: Asked) {
  const { from, to } = condition?.is === 'during' ? condition : { from: null, to: null };
  const set = (first: string | null, last: string | null) =>
    put(first === null && last === null ? null : { ...about(field), is: 'during', from: first, to: last });
  return <Span label={field.name} from={from} to={to} onChange={set} />;
}

const ChoiceAsked = ({ field, condition, put }: Asked) => (
  <Several
    label={field.name}
    value={condition?.is === 'oneOf' ? condition.choiceIds : []}
    options={field.choices.map(({ id, words }) => ({ value: id, label: words }))}
    onChange={(choiceIds) => put(choiceIds.length === 0 ? null : { ...about(field), is: 'oneOf', choiceIds })}
  />
);

const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

const YesNoAsked = ({ field, condition, put }: Asked) => (
  <Select
    aria-label={field.name}
    placeholder="不限"
    allowClear
    style={{ width: '8rem' }}
    value={condition?.is === 'yes' ? (condition.yes ? 'yes' : 'no') : null}
    options={answers}
    onChange={(answer: string | undefined) => put(answer ? { ...about(field), is: 'yes', yes: answer === 'yes' } : null)}
  />
);

const asked = { text: TextAsked, number: NumberAsked, date: DateAsked, choice: ChoiceAsked, yesNo: YesNoAsked } as const;

function FieldAsked({ field, condition, put }: Asked) {
  const By = asked[field.kind];
  const missing = condition?.is === 'missing';
  return (
    <Condition label={fieldLabel(field)}>
      {!missing && <By field={field} condition={condition} put={put} />}
      <Checkbox
        aria-label={`${field.name}没有填`}
        checked={missing}
        style={{ flex: 'none' }}
        onChange={({ target: { checked } }) => put(checked ? { ...about(field), is: 'missing' } : null)}
      >
        没有填
      </Checkbox>
    </Condition>
  );
}

/** What the station asks besides; nothing where it asks nothing. */
export function FieldParts({ filter, set }: Parts) {
  const fields = useQuery('fields.list', { subject: null }).value ?? [];
  if (fields.length === 0) return null;
  const put = (field: Field) => (condition: FieldCondition | null) => {
    const others = filter.fields.filter(({ fieldId }) => fieldId !== field.id);
    set({ fields: condition === null ? others : [...others, condition] });
  };
  const of = (field: Field) => filter.fields.find(({ fieldId }) => fieldId === field.id);
  return (
    <Part title="自定义栏目">
      {fields.map((field) => (
        <FieldAsked key={field.id} field={field} condition={of(field)} put={put(field)} />
      ))}
    </Part>
  );
}
