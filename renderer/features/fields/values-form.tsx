import { Form } from 'antd';
import type { FieldSubject, FieldValue, HeldField } from '../../../shared/features/fields';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { nameOf, ValueField } from './value-field';

type Values = Record<string, FieldValue | null | undefined>;
type Props = { subject: FieldSubject; id: number; title: string; held: readonly HeldField[]; onClose(): void };

const emptyToNull = (value: Values[string]): FieldValue | null =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

/** What differs from what is written down, by the id of the field. */
function changesOf(held: readonly HeldField[], values: Values): Record<string, FieldValue | null> {
  const written = held.map(({ field, value }) => ({ field, value, next: emptyToNull(values[nameOf(field)]) }));
  return Object.fromEntries(written.filter(({ value, next }) => next !== value).map(({ field, next }) => [field.id, next]));
}

/** 其他栏目: every custom field of one person, household or room in one form. */
export function ValuesForm({ subject, id, title, held, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const set = useAction('fields.set');
  const save = async (given: Values) => {
    const values = changesOf(held, given);
    if (Object.keys(values).length === 0) return onClose();
    const reply = await set.act({ subject, id, values });
    if (!reply.ok) return;
    say(`已登记${title}的其他栏目。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`${title}的其他栏目`}
      act="登记"
      form={form}
      action={set}
      initial={Object.fromEntries(held.map(({ field, value }) => [nameOf(field), value]))}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {held.map(({ field }) => (
        <ValueField key={field.id} field={field} />
      ))}
    </FormDialog>
  );
}
