import { Form, Input, Radio } from 'antd';
import type { Holiday } from '../../../shared/features/order-setup';
import { holidayKindWords } from '../../../shared/features/order-words';
import { daysAfter, daysBetween } from '../../../shared/rules/working-days';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { kind: 'off' | 'work'; from?: string | null; to?: string | null; name?: string };

const LONGEST = 31;
const kinds = (['off', 'work'] as const).map((value) => ({ value, label: holidayKindWords[value] }));

/** Every day of the form; empty where the last is before the first or too far off. */
function daysOf({ kind, from, to, name = '' }: Values): Holiday[] {
  if (!from) return [];
  const many = daysBetween(from, to ?? from);
  if (many < 0 || many >= LONGEST) return [];
  return Array.from({ length: many + 1 }, (_, at) => ({ day: daysAfter(from, at), kind, name }));
}

/** 添放假或调休: some days by hand. */
export function HolidayForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('orders.setHolidays');
  const save = async (values: Values) => {
    const reply = await set.act({ days: daysOf(values) });
    if (!reply.ok) return;
    say(`记下了${reply.value.days}天。`);
    onClose();
  };
  const last = {
    validator: (_: unknown, to?: string | null) => {
      const values = { ...form.getFieldsValue(), to: to ?? null };
      const right = !values.from || daysOf(values as Values).length > 0;
      return right ? Promise.resolve() : Promise.reject(new Error(`最后一天不能早于第一天，一次最多${LONGEST}天。`));
    },
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="添放假或调休"
      act="添上"
      width={480}
      initial={{ kind: 'off' }}
      action={set}
      onSave={save}
    >
      <Form.Item name="kind" label="这几天">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="from" label="从哪天" rules={[{ required: true, message: '请选哪一天。' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="to" label="到哪天（只一天就空着）" rules={[last]}>
        <DayField />
      </Form.Item>
      <Form.Item name="name" label="叫什么（可不填）">
        <Input maxLength={20} placeholder="例如：春节" />
      </Form.Item>
    </FormDialog>
  );
}
