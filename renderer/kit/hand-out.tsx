import { Form } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import type { Handing } from '../../shared/features/disclosures';
import type { Failure, Reply } from '../../shared/reply';
import { say } from '../session';
import { FormDialog } from './form-dialog';
import { HandingFields } from './handing-fields';

export type Way = 'print' | 'export';
export type Handed = { handing: Handing };
type Saved = { outcome: 'saved'; path: string; rows: number } | { outcome: 'cancelled' };
/** `receiver`: who is going to get it, where that is known; it can still be changed. */
type DialogProps<V extends object> = ComponentProps<typeof FormDialog<V & Handed>> & { receiver?: string };

/** Something with people on it leaves the ledger: whatever else is asked, it is asked to whom it goes and what for. */
export function HandOutDialog<V extends object>({ initial, receiver, children, ...props }: DialogProps<V>) {
  const handing = receiver === undefined ? { to: 'station' } : { to: 'other', receiver };
  const begin = { ...initial, handing } as Partial<V & Handed>;
  return (
    <FormDialog<V & Handed> {...props} initial={begin}>
      {children}
      <HandingFields />
    </FormDialog>
  );
}

type Props<V extends object> = {
  /** What it is a list of. */
  name: string;
  way: Way;
  lead: string;
  initial: Partial<V & Handed>;
  /** Of the way chosen. */
  action: { busy: boolean; failure: Failure | undefined };
  /** Issues the paper, and leads to it. */
  onPrint(values: V & Handed): void;
  onExport(values: V & Handed): Promise<Reply<Saved>>;
  onClose(): void;
  children: ReactNode;
};

/** A list of people leaves the desk: on paper with room to sign, or as a sheet. The children ask what goes along. */
export function HandOutForm<V extends object>({ name, way, onPrint, onExport, ...props }: Props<V>) {
  const [form] = Form.useForm<V & Handed>();
  const printing = way === 'print';
  const save = async (values: V & Handed) => {
    const reply = await onExport(values);
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${reply.value.rows}人，已存到${reply.value.path}。`);
    props.onClose();
  };
  return (
    <HandOutDialog<V>
      title={printing ? `打印${name}名单` : `导出${name}名单`}
      act={printing ? '生成并预览' : '导出'}
      width={480}
      form={form}
      onSave={(values) => (printing ? onPrint(values) : void save(values))}
      {...props}
    />
  );
}
