import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/reply';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';

type Values = ReasonValues & { on: string };
type Props = {
  title: string;
  /** The deed on the button. */
  act: string;
  lead: string;
  reasons: readonly string[];
  /** Asks from which day; without it, it is today. */
  dated?: string;
  action: { busy: boolean; failure: Failure | undefined };
  onEnd(on: string, reason: string): void;
  onClose(): void;
  children?: ReactNode;
};

/** Something ends, on a day, for a reason. */
export function EndForm({ title, act, lead, reasons, dated, action, onEnd, onClose, children }: Props) {
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog<Values>
      title={title}
      act={act}
      danger
      width={480}
      form={form}
      action={action}
      lead={lead}
      initial={{ on: today() }}
      onSave={(values) => onEnd(values.on ?? today(), reasonOf(values))}
      onClose={onClose}
    >
      <ReasonField label="原因" reasons={reasons} />
      {dated && <DayItem label={dated} />}
      {children}
    </FormDialog>
  );
}
