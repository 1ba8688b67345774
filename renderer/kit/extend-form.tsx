import { Form } from 'antd';
import type { Failure } from '../../shared/reply';
import { dayWords } from '../../shared/text';
import { DayField } from './day-field';
import { FormDialog } from './form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from './reason-field';

/** `dueOn` as a day, `YYYY-MM-DD`. */
export type Extended = { dueOn: string; reason: string };
type Values = ReasonValues & { dueOn?: string };
type Props = {
  title: string;
  /** The last day as it is now. */
  dueOn: string;
  reasons: readonly string[];
  action: { busy: boolean; failure: Failure | undefined };
  onExtend(extended: Extended): void;
  onClose(): void;
};

/** 延期: something gets a later last day, for a reason. */
export function ExtendForm({ title, dueOn, reasons, action, onExtend, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog<Values>
      title={title}
      act="延期"
      width={480}
      form={form}
      action={action}
      lead={`现在${dayWords(dueOn)}截止。`}
      onSave={({ dueOn: later = '', ...reason }) => onExtend({ dueOn: later, reason: reasonOf(reason) })}
      onClose={onClose}
    >
      <Form.Item name="dueOn" label="延到哪天" rules={[{ required: true, message: '请填写延到哪天。' }]}>
        <DayField />
      </Form.Item>
      <ReasonField label="为什么" reasons={reasons} />
    </FormDialog>
  );
}
