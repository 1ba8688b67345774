import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/reply';
import { DayItem } from './day-item';
import { FormDialog } from './form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from './reason-field';
import { today } from './today';

/** `on` as a day, `YYYY-MM-DD`. */
export type Ended = { on: string; reason: string };
type Values = ReasonValues & { on: string };
type Props = {
  title: string;
  /** The deed on the button. */
  act: string;
  /** The deed takes something away; false where it begins or opens something again. */
  danger?: boolean;
  /** What will happen. */
  lead?: string;
  /** Asks why. */
  label?: string;
  reasons: readonly string[];
  /** Asks from which day; without it, it is today. */
  dated?: string;
  action: { busy: boolean; failure: Failure | undefined };
  onEnd(ended: Ended): void;
  onClose(): void;
  children?: ReactNode;
};

/** Something is done for a reason, on a day: most often it ends. */
export function EndForm({ danger = true, label = '原因', reasons, dated, onEnd, children, ...props }: Props) {
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog<Values>
      danger={danger}
      width={480}
      form={form}
      initial={{ on: today() }}
      onSave={(values) => onEnd({ on: values.on ?? today(), reason: reasonOf(values) })}
      {...props}
    >
      <ReasonField label={label} reasons={reasons} />
      {dated && <DayItem label={dated} />}
      {children}
    </FormDialog>
  );
}
